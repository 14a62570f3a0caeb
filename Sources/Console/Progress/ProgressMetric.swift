import Foundation

extension ProgressBar {
    /// A measured quantity in the progress: the loss, or a share such as the accuracy.
    public struct Metric: Sendable, Equatable {
        let text: String

        /// A number with three significant digits: `loss 0.231`.
        public static func number(_ name: String, _ value: Double) -> Metric {
            Metric(text: "\(name) " + String(format: "%#.3g", value).replacingOccurrences(of: ".e", with: "e").dottless)
        }

        /// A share of one in per cent: `acc 93.1%`.
        public static func share(_ name: String, _ value: Double) -> Metric {
            Metric(text: "\(name) " + String(format: "%.1f%%", value * 100))
        }
    }
}

extension String {
    /// `%#g` keeps the zeros of 0.250 and also the point of `231.`.
    fileprivate var dottless: String { hasSuffix(".") ? String(dropLast()) : self }
}
