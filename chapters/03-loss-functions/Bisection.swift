/// Where a continuous function changes its sign, by halving the interval; nil where its
/// ends have one sign.
func signChange(of function: (Double) -> Double, in interval: ClosedRange<Double>)
    -> Double?
{
    var (low, high) = (interval.lowerBound, interval.upperBound)
    let isPositive = function(low) > 0
    guard isPositive != (function(high) > 0) else { return nil }
    while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { return middle }
        if (function(middle) > 0) == isPositive { low = middle } else { high = middle }
    }
}
