import Foundation

extension ProgressBar {
    /// A measured quantity in the progress: the loss, or a share such as the accuracy.
    public struct Metric: Sendable, Equatable {
        private let name: String
        private let value: Double
        private let isShare: Bool

        /// A number with three significant digits: `loss 0.231`.
        public static func number(_ name: String, _ value: Double) -> Metric {
            Metric(name: name, value: value, isShare: false)
        }

        /// A share of one in per cent: `acc 93.1%`.
        public static func share(_ name: String, _ value: Double) -> Metric {
            Metric(name: name, value: value, isShare: true)
        }

        /// The text is made only where it is drawn: a loop reports far more often than that.
        var text: String {
            if isShare { return "\(name) " + String(format: "%.1f%%", value * 100) }
            let digits = String(format: "%#.3g", value)
            // `#` keeps the zeros of 0.250, and also the point of `231.`.
            return "\(name) " + (digits.hasSuffix(".") ? String(digits.dropLast()) : digits)
        }
    }
}
