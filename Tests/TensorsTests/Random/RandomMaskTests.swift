import Testing

@testable import Tensors

/// A SplitMix64 in other clothes, whose words are drawn one by one.
private struct Disguised: RandomNumberGenerator {
    var inner: SplitMix64
    mutating func next() -> UInt64 { inner.next() }
}

@Suite("RandomMask")
struct RandomMaskTests {
    @Test(
        "many words at a time are those drawn one by one, and the generator stands behind them",
        arguments: [0, 1, 7, 64, 1001, 40_000], [0, 0.2, 0.5, 1 - 0x1p-53, 1])
    func sameDraws(_ count: Int, _ threshold: Double) {
        var split = SplitMix64(seed: 12)
        var disguised = Disguised(inner: split)
        let mask = Tensor<Float>.randomMask([count], threshold: threshold, value: 1.25, using: &split)
        #expect(mask == Tensor<Float>.randomMask([count], threshold: threshold, value: 1.25, using: &disguised))
        #expect(split == disguised.inner)
    }

    @Test("a draw at the threshold stays, one below goes", arguments: [false, true])
    func threshold(_ isDouble: Bool) {
        let generator = SplitMix64(seed: 3)
        var copy = generator
        let first = copy.uniform()
        func kept(_ threshold: Double) -> Bool {
            var generator = generator
            return isDouble
                ? Tensor<Double>.randomMask([1], threshold: threshold, value: 2, using: &generator)[0] == 2
                : Tensor<Float>.randomMask([1], threshold: threshold, value: 2, using: &generator)[0] == 2
        }
        #expect(kept(first) && kept(first.nextDown) && !kept(first.nextUp))
        #expect(kept(.nan) && kept(-1) && !kept(2))
    }
}
