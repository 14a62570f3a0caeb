/// A small, fast, reproducible random number generator with 64 bits of state.
///
/// The same seed gives the same numbers on every machine. After G. L. Steele, D. Lea and C. H. Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014. Not for cryptography.
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
    /// All that the generator remembers: save it to resume where it stood.
    public var state: UInt64

    /// A generator that starts from a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// How far the state moves at each word: 2⁶⁴ divided by the golden ratio, made odd.
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= Self.step
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The generator after so many more words.
    func advanced(by count: Int) -> SplitMix64 {
        SplitMix64(seed: state &+ UInt64(truncatingIfNeeded: count) &* Self.step)
    }

    /// An independent stream of the same seed, known by its number.
    ///
    /// Two uses of randomness with a stream each (initialization, shuffling, dropout) do not disturb one another:
    /// drawing more from one leaves the others' numbers as they were. Streams belong to the state: ask the generator for
    /// them before it draws numbers of its own.
    public func stream(_ number: UInt64) -> SplitMix64 {
        // Both pass through the mixing function, a bijection: different numbers begin at different states, and
        // neighbouring numbers nowhere near each other.
        var mixer = SplitMix64(seed: number)
        var origin = SplitMix64(seed: state ^ mixer.next())
        return SplitMix64(seed: origin.next())
    }
}
