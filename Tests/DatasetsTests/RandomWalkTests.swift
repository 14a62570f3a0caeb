import Datasets
import Ledger
import Tensors
import Testing

@Suite("Random walks")
struct RandomWalkTests {
    @Test("the walk of seed 2024 is the ledger's, row T50")
    func ledger() throws {
        var generator = SplitMix64(seed: 2024)
        let walk = RandomWalk(count: 500, start: 100).points(using: &generator)
        #expect(walk.count == 500)
        let names = ["the first four prices", "the last price", "the lowest and the highest price"]
        let expected: [Double] = [100] + names.flatMap { LedgerRow.references($0, of: "T50") }
        let found = Array(walk[0...4]) + [walk[499], try #require(walk.min()), try #require(walk.max())]
        #expect(found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 5e-7 })
    }

    @Test("the deviation scales the steps")
    func deviation() {
        var (first, second) = (SplitMix64(seed: 1), SplitMix64(seed: 1))
        let unit = RandomWalk(count: 20).points(using: &first)
        let scaled = RandomWalk(count: 20, deviation: 4).points(using: &second)
        #expect(zip(unit, scaled).allSatisfy { $0 * 4 == $1 })
        #expect(RandomWalk(count: 1, start: 3).points(using: &first) == [3])
    }

    @Test("a walk without a point stops the program")
    func empty() async {
        await #expect(processExitsWith: .failure) { _ = RandomWalk(count: 0) }
    }
}
