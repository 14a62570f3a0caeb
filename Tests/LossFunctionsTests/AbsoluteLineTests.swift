import Tensors
import Testing

@testable import LossFunctions

@Suite("Line of least absolute errors")
struct AbsoluteLineTests {
    @Test("an outlier does not move it")
    func outlier() throws {
        let best = try #require(leastAbsoluteLine([0, 1, 2, 3], [1, 3, 5, 100]))
        #expect(best.w == 2 && best.b == 1 && best.sum == 93)
    }

    @Test("no line in its neighbourhood is better", arguments: [1, 2, 3])
    func minimum(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let x = (0..<12).map { _ in generator.normal() }
        let y = x.map { 2 * $0 + generator.normal() }
        let best = try #require(leastAbsoluteLine(x, y))
        for _ in 0..<1000 {
            let (w, b) = (best.w + 0.1 * generator.normal(), best.b + 0.1 * generator.normal())
            #expect(sumOfAbsoluteErrors(x, y, w: w, b: b) >= best.sum - 1e-12)
        }
    }

    @Test("points above each other have none")
    func vertical() {
        #expect(leastAbsoluteLine([1, 1], [0, 2]) == nil)
        #expect(leastAbsoluteLine([], []) == nil)
    }
}
