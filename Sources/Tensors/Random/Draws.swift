extension RandomNumberGenerator {
    /// A number drawn uniformly from [0, 1), a multiple of 2⁻⁵³.
    public mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number drawn uniformly from [lower, upper).
    public mutating func uniform(_ range: Range<Double>) -> Double {
        let draw = range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
        // The sum may round up to the bound that is not part of the range.
        return draw < range.upperBound ? draw : Swift.max(range.lowerBound, range.upperBound.nextDown)
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

    /// A number drawn uniformly from 0 ..< bound.
    ///
    /// The upper word of word · bound, drawn again in the rare case that would favour some numbers (D. Lemire, "Fast
    /// random integer generation in an interval", 2019). Written out here, like the shuffle, because the standard
    /// library may change its own, and the same seed is to give the same numbers with every version.
    public mutating func below(_ bound: Int) -> Int {
        require(bound > 0, "below: there is no number in 0 ..< \(bound)")
        let bound = UInt64(bound)
        let unfair = (0 &- bound) % bound  // 2⁶⁴ mod bound
        while true {
            let product = next().multipliedFullWidth(by: bound)
            if product.low >= unfair { return Int(product.high) }
        }
    }

    /// The numbers 0 ..< count in random order, each order equally likely (Fisher and Yates).
    public mutating func permutation(_ count: Int) -> [Int] {
        require(count >= 0, "permutation: there are no \(count) numbers")
        var result = Array(0..<count)
        for i in result.indices.dropLast() { result.swapAt(i, i + below(count - i)) }
        return result
    }
}
