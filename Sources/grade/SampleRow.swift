import Expressions
import Text

/// One number of a report with the point where it was taken, short enough to follow by hand.
struct SampleRow {
    let place: String
    let claimed: String
    let numeric: String

    init(_ sample: ExpressionReport.Sample, name: String) {
        claimed = Self.short(sample.check.claimed)
        numeric = Self.short(sample.check.numeric)
        var parts: [String] = []
        if !sample.check.index.isEmpty {
            parts.append("\(name)[\(sample.check.index.map(String.init).joined(separator: ","))]")
        }
        // More numbers than a reader can follow stand in the JSON alone.
        if sample.at.reduce(0, { $0 + $1.values.count }) > 8 {
            parts.append("point \(sample.point + 1)")
        } else {
            for setting in sample.at {
                let values = setting.values.map(Self.brief).joined(separator: ", ")
                parts.append("\(setting.name) = \(setting.shape.isEmpty ? values : "[\(values)]")")
            }
        }
        place = parts.joined(separator: ", ")
    }

    /// Six digits, the sign as mathematics writes it.
    static func short(_ value: Double) -> String { NumberFormat.significant(6).typographic(value) }

    private static func brief(_ value: Double) -> String { NumberFormat.significant(3).typographic(value) }
}
