import Testing

@testable import LossFunctions

@Suite("Change of sign")
struct BisectionTests {
    @Test("it is found to the last bit, in either direction")
    func found() throws {
        let up = try #require(signChange(of: { $0 * $0 - 2 }, in: 0...2))
        let down = try #require(signChange(of: { 2 - $0 * $0 }, in: 0...2))
        #expect(abs(up - 2.0.squareRoot()) < 1e-15 && abs(down - 2.0.squareRoot()) < 1e-15)
    }

    @Test("there is none where both ends have one sign, or where the interval is a point")
    func none() {
        #expect(signChange(of: { $0 * $0 + 1 }, in: -1...1) == nil)
        #expect(signChange(of: { $0 }, in: 0...0) == nil)
    }
}
