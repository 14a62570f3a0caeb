import Tensors
import Testing

@testable import Regularization

@Suite("Shrinkage")
struct ShrinkageTests {
    private let z: Tensor<Double> = [3, -1, 0.5, -0.2]

    @Test("nothing near the minimum has a smaller cost", arguments: [0.1, 0.5, 2, 3.3])
    func minima(strength: Double) {
        typealias Penalty = (Tensor<Double>) -> Double
        let length: Penalty = { $0.squared().sum().squareRoot() }
        let cases: [(String, Tensor<Double>, Penalty)] = [
            ("absolute", Shrinkage.absolute(z, strength: strength), { strength * abs($0).sum() }),
            ("squared", Shrinkage.squared(z, strength: strength), { strength * $0.squared().sum() }),
            ("length", Shrinkage.length(z, strength: strength), { strength * length($0) }),
            (
                "elastic", Shrinkage.elastic(z, l1: strength, l2: 0.7),
                { strength * abs($0).sum() + 0.7 * $0.squared().sum() }
            ),
        ]
        var generator = SplitMix64(seed: 1)
        for (name, minimum, penalty) in cases {
            let cost = { (w: Tensor<Double>) in (w - z).squared().sum() / 2 + penalty(w) }
            for _ in 0..<200 {
                let moved = minimum + Tensor((0..<4).map { _ in 0.05 * generator.normal() })
                #expect(cost(moved) > cost(minimum), "\(name), λ = \(strength)")
            }
        }
    }

    @Test("without a price everything stays")
    func free() {
        #expect(Shrinkage.absolute(z, strength: 0) == z && Shrinkage.squared(z, strength: 0) == z)
        #expect(Shrinkage.length(z, strength: 0) == z && Shrinkage.elastic(z, l1: 0, l2: 0) == z)
    }

    @Test("nothing is left of nothing")
    func zero() {
        #expect(Shrinkage.length([0, 0], strength: 1) == [0, 0])
        #expect(Shrinkage.length([0, 0], strength: 0) == [0, 0])
    }
}
