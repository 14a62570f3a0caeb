import Foundation

/// Numbers in sentences.
enum ShortNumber {
    /// Six significant digits at most.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
        let text = String(format: "%.6g", value)
        return text == "-0" ? "0" : text
    }
}
