import Foundation
import Grading

/// One number of a report with the point where it was taken, short enough to follow by hand.
struct SampleRow {
    let place: String
    let claimed: String
    let numeric: String

    init(_ entry: ExpressionReport.Entry, name: String) {
        claimed = Self.short(entry.claimed)
        numeric = Self.short(entry.numeric)
        var parts: [String] = []
        if !entry.index.isEmpty { parts.append("\(name)[\(entry.index.map(String.init).joined(separator: ","))]") }
        for setting in entry.at {
            let values = setting.values.prefix(6).map(Self.brief)
            let more = setting.values.count > 6 ? ", …" : ""
            let text = setting.shape.isEmpty ? values.joined() : "[\(values.joined(separator: ", "))\(more)]"
            parts.append("\(setting.name) = \(text)")
        }
        place = parts.joined(separator: ", ")
    }

    /// Six digits, the sign as mathematics writes it.
    static func short(_ value: Double) -> String { sign(String(format: "%.6g", value)) }

    private static func brief(_ value: Double) -> String { sign(String(format: "%.3g", value)) }

    private static func sign(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}
