import Foundation

/// A small generator, so that a failing case can be named by its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A range of values from 1e-12 wide to 1e12, about zero, on one side of it, or far from it.
    mutating func range() -> ClosedRange<Double> {
        let size = pow(10, Double.random(in: -12...12, using: &self))
        let lower: Double
        switch Int.random(in: 0..<4, using: &self) {
        case 0: lower = -size * Double.random(in: 0...1, using: &self)
        case 1: lower = 0
        case 2: lower = size * Double.random(in: -3...3, using: &self)
        default: lower = size * Double.random(in: -1e9...1e9, using: &self)
        }
        return lower...(lower + size)
    }
}
