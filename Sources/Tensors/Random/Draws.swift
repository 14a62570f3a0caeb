extension RandomNumberGenerator {
    /// A number drawn uniformly from [0, 1), a multiple of 2⁻⁵³.
    public mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number drawn uniformly from [lower, upper).
    public mutating func uniform(_ range: Range<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
    }

    /// A draw from the standard normal distribution, mean 0 and variance 1, by Box and Muller's method:
    /// √(−2 ln(1 − u)) · cos(2πv), u drawn before v.
    ///
    /// The sine half of the pair is discarded, so that each draw costs two words of the generator and no state.
    public mutating func normal() -> Double {
        let u = uniform()
        let v = uniform()
        return (-2 * Double.log(1 - u)).squareRoot() * Double.cos(2 * .pi * v)
    }

    /// The numbers 0 ..< count in random order, each order equally likely (Fisher and Yates).
    public mutating func permutation(_ count: Int) -> [Int] {
        Array(0..<count).shuffled(using: &self)
    }
}
