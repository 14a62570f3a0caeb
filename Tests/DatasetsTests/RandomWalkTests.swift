import Datasets
import Tensors
import Testing

@Suite("Random walks")
struct RandomWalkTests {
    @Test("the walk of seed 2024 is the ledger's, row T50")
    func ledger() throws {
        var generator = SplitMix64(seed: 2024)
        let walk = RandomWalk(count: 500, start: 100).points(using: &generator)
        #expect(walk.count == 500)
        for (point, expected) in zip(walk, [100, 101.143769, 101.771336, 99.988291, 99.542340]) {
            #expect(abs(point - expected) < 5e-7)
        }
        #expect(abs(walk[499] - 100.128761) < 5e-7)
        #expect(abs(try #require(walk.min()) - 81.978658) < 5e-7)
        #expect(abs(try #require(walk.max()) - 115.447897) < 5e-7)
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
