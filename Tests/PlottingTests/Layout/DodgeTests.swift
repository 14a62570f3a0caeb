import TestSupport
import Testing

@testable import Plotting

@Suite("Dodge")
struct DodgeTests {
    @Test("labels with room stay where they are, those that touch share the way")
    func spread() {
        #expect(Dodge.spread([10, 50], gap: 10, in: 0...100) == [10, 50])
        #expect(Dodge.spread([50, 50], gap: 10, in: 0...100) == [45, 55])
        #expect(Dodge.spread([100, 100, 0], gap: 10, in: 0...100) == [90, 100, 0])
        #expect(Dodge.spread([1, 2, 3], gap: 60, in: 0...100) == nil)
        #expect(Dodge.spread([], gap: 10, in: 0...100) == [])
    }

    @Test("labels are apart, inside and in order", arguments: 0..<200)
    func properties(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let wishes = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
            Double.random(in: -20...120, using: &generator).rounded()
        }
        let places = try #require(Dodge.spread(wishes, gap: 12, in: 0...100))
        #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 100 + 1e-9 })
        let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
        for (low, high) in zip(order, order.dropFirst()) { #expect(places[high] - places[low] >= 12 - 1e-9) }
    }
}
