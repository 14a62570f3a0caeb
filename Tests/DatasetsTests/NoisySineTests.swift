import Datasets
import Foundation
import Ledger
import Tensors
import Testing

@Suite("Noisy sine")
struct NoisySineTests {
    @Test("without noise the points lie on the sine, in the middles of equal parts")
    func clean() {
        var generator = SplitMix64(seed: 1)
        let (x, y) = NoisySine(count: 4, noise: 0).points(using: &generator)
        #expect(x == [-0.75, -0.25, 0.25, 0.75])
        let half = 0.5.squareRoot()
        for (value, expected) in zip(y, [-half, -half, half, half]) { #expect(abs(value - expected) < 1e-12) }
    }

    // Ten points and a polynomial of degree nine: it goes through all of them, so that Lagrange's formula gives it.
    @Test("the polynomial through ten noisy points misses the sine as far as the ledger says, row T05")
    func ledger() {
        let seeds = 1...20
        let mean = seeds.reduce(0.0) { sum, seed in
            var generator = SplitMix64(seed: UInt64(1000 * 10 + seed))
            let (x, y) = NoisySine(count: 10, noise: 0.2).points(using: &generator)
            let errors = (0..<50).map { j in
                let at = -1 + (2 * Double(j) + 1) / 50
                let value = x.indices.reduce(0.0) { value, i in
                    value + x.indices.reduce(y[i]) { $1 == i ? $0 : $0 * (at - x[$1]) / (x[i] - x[$1]) }
                }
                return (value - sin(.pi * at)) * (value - sin(.pi * at))
            }
            return sum + errors.reduce(0, +) / 50 / Double(seeds.count)
        }
        #expect(
            abs(mean - LedgerRow.references("validation errors with 10, 15, 20 and 40 points", of: "T05")[0]) < 5e-6)
    }
}
