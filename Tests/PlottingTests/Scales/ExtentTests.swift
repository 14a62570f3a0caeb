import Testing

@testable import Plotting

@Suite("Extent")
struct ExtentTests {
    @Test("an extent covers what is finite and knows the least positive value")
    func cover() {
        var extent = Extent()
        #expect(extent.isEmpty)
        for value in [3, -2, .nan, .infinity, 0, 0.5] { extent.cover(value) }
        #expect(extent.lower == -2 && extent.upper == 3 && extent.leastPositive == 0.5)
        #expect(!extent.isWhole)
    }

    @Test("a point without its other half stretches no axis")
    func pairs() {
        let extent = Mark.line(x: [1, 2, .nan], y: [5, .nan, 900]).content.extent
        #expect(extent.x.upper == 1 && extent.y.upper == 5)
    }
}
