import Text

/// Numbers and names as a table in plain text has them.
enum Columns {
    /// The widest line.
    static let width = 100

    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func right(_ text: String?, _ width: Int) -> String {
        let text = text ?? ""
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    static func number(_ value: Double, _ decimals: Int) -> String { NumberFormat.decimals(decimals).text(value) }

    static func percent(_ share: Double) -> String { number(100 * share, 0) + " %" }

    /// Seconds with the unit that leaves few digits before the point.
    static func duration(_ seconds: Double) -> String {
        seconds < 1e-3
            ? number(seconds * 1e6, 1) + " µs"
            : seconds < 1 ? number(seconds * 1e3, 2) + " ms" : number(seconds, 2) + " s"
    }

    /// One time as so many times another; a dash where there is none to compare with, or it is no time.
    static func ratio(_ time: Double?, to other: Double?, _ decimals: Int) -> String {
        guard let time, let other, time >= 0, other > 0, (time / other).isFinite else { return "–" }
        return "× " + number(time / other, decimals)
    }
}
