import Foundation
import Text

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
            let format = isShare ? NumberFormat.percent(1) : .padded(3)
            return "\(name) \(format.text(value))"
        }
    }
}
