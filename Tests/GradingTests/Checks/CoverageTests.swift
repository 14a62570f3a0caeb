import Tensors
import Testing

@testable import Grading

@Suite("Coverage")
struct CoverageTests {
    @Test("every entry up to 5,000, above 16 entries and 16 directions a block, or everything on request")
    func sample() throws {
        #expect(Coverage.automatic.sample(ofTotal: 5_000) == nil)
        let sample = try #require(Coverage.automatic.sample(ofTotal: 5_001))
        #expect(sample.entries == 16 && sample.directions == 16)
        #expect(Coverage.everything.sample(ofTotal: 1_000_000) == nil)
        let own = try #require(Coverage.sampled(entries: -3, directions: 2).sample(ofTotal: 10))
        #expect(own.entries == 0 && own.directions == 2)
    }
}
