import Plotting

extension Mark {
    /// A function of one number, drawn through its values at x.
    public static func curve(
        _ name: String = "", over x: [Double], quantity: String? = nil, _ function: (Double) -> Double
    ) -> Mark {
        .line(name, x: x, y: x.map(function), quantity: quantity)
    }

    /// The straight line y = slope · x + intercept between two places on the x axis.
    public static func straightLine(
        _ name: String = "", slope: Double, intercept: Double, over x: ClosedRange<Double>, quantity: String? = nil
    ) -> Mark {
        .curve(name, over: [x.lowerBound, x.upperBound], quantity: quantity) { slope * $0 + intercept }
    }
}
