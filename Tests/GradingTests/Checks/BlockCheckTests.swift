import Tensors
import Testing

@testable import Grading

@Suite("Checking a block")
struct BlockCheckTests {
    private let x = Tensor<Double>(shape: [5, 8], scalars: (0..<40).map { 0.1 * Double($0) - 2 })

    private func report(
        _ coverage: Coverage, seed: UInt64 = 1, _ claim: @escaping (Tensor<Double>) -> Tensor<Double> = { 2 * $0 }
    ) -> GradingReport {
        grade({ $0.squared().sum() }, claimed: claim, at: x, options: GradingOptions(coverage: coverage, seed: seed))
    }

    @Test("so many entries and so many directions as were asked for")
    func counts() {
        let report = report(.sampled(entries: 6, directions: 3))
        #expect(report.verdict == .correct)
        #expect(report.coverage == .init(entries: 6, of: 40, directions: 3))
        #expect(self.report(.everything).coverage == .init(entries: 40, of: 40, directions: 0))
        #expect(self.report(.sampled(entries: 99, directions: 0)).coverage.entries == 40)
    }

    @Test("a direction alone sees a wrong entry anywhere", arguments: [0, 17, 39])
    func direction(_ entry: Int) {
        let report = report(.sampled(entries: 0, directions: 1)) { x in
            var claim = 2 * x
            claim[entry / 8, entry % 8] += 0.01
            return claim
        }
        #expect(report.verdict == .wrong && report.blocks[0].worst?.index == [])
    }

    @Test("the entries are drawn from the whole block, others with another seed")
    func entries() {
        let claim = { (x: Tensor<Double>) in x }  // half of what is right, so that every entry is the worst somewhere
        let places = (1...24).compactMap {
            report(.sampled(entries: 1, directions: 0), seed: UInt64($0), claim).blocks[0].worst?.index
        }
        #expect(places.count == 24 && Set(places).count > 12 && places.contains { $0[0] >= 3 })
    }
}
