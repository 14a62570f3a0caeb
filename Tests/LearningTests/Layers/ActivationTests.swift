import Learning
import Tensors
import Testing

private let anyShape = cases { generator in (0..<generator.int(1...4)).map { _ in generator.int(1...4) } }
private let rows = cases { [$0.int(1...5), $0.int(2...6)] }

@Suite("Layers without parameters")
struct ActivationTests {
    @Test("ReLU's gradient agrees with differences", arguments: anyShape)
    func relu(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let x = generator.normalsAwayFromZero(test.shape)
        expectRightGradients(ReLU<Double>(), at: x, seed: test.seed)
    }

    @Test("LeakyReLU's gradient agrees with differences", arguments: anyShape)
    func leakyReLU(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradients(
            LeakyReLU<Double>(slope: 0.3), at: generator.normalsAwayFromZero(test.shape), seed: test.seed)
    }

    @Test("Sigmoid's gradient agrees with differences", arguments: anyShape)
    func sigmoid(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradients(Sigmoid<Double>(), at: generator.normals(test.shape), seed: test.seed)
    }

    @Test("Tanh's gradient agrees with differences", arguments: anyShape)
    func tanh(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradients(Tanh<Double>(), at: generator.normals(test.shape), seed: test.seed)
    }

    @Test("Softmax's gradient agrees with differences", arguments: rows)
    func softmax(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradients(Softmax<Double>(), at: generator.normals(test.shape), seed: test.seed)
    }

    @Test("Flatten's gradient agrees with differences", arguments: anyShape)
    func flatten(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradients(Flatten<Double>(), at: generator.normals(test.shape), seed: test.seed)
    }

    @Test("values of the ledger")
    func values() {
        // F02: σ(−2, 0, 0.5, 2), tanh(0.5), ReLU(−2); T31: softmax(2, 1, −1)
        expect(
            Sigmoid<Double>()([-2, 0, 0.5, 2]), equals: [0.1192029220, 0.5, 0.6224593312, 0.8807970780], within: 5e-11)
        expect(Tanh<Double>()([0.5]), equals: [0.4621171573], within: 5e-11)
        #expect(ReLU<Double>()([-2, 3]).scalars == [0, 3])
        #expect(LeakyReLU<Double>(slope: 0.5)([-2, 3]).scalars == [-1, 3])
        expect(Softmax<Double>()([[2, 1, -1]]), equals: [0.7053845127, 0.2594964603, 0.0351190270], within: 5e-11)
        expect(Sigmoid<Double>()([-1000, 1000]), equals: [0, 1], within: 0)
    }

    @Test("at its kink ReLU passes no gradient")
    func kink() {
        let (_, cache) = ReLU<Double>().forward([0, -0.0])
        #expect(ReLU<Double>().backward([5, 5], cache: cache).dInput.scalars == [0, 0])
    }
}
