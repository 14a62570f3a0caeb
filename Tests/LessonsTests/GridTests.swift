import Lessons
import Testing

@Suite("Grids")
struct GridTests {
    @Test("both bounds belong to it, and all distances are the same")
    func distances() {
        #expect(grid(from: -1, to: 1, count: 5) == [-1, -0.5, 0, 0.5, 1])
        #expect(grid(from: 3, to: -3, count: 3) == [3, 0, -3])
    }
}
