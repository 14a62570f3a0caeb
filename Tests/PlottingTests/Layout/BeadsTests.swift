import Testing

@testable import Plotting

@Suite("Beads")
struct BeadsTests {
    private let run = [Point(x: 0, y: 0), Point(x: 1, y: 1)]

    private func ink(_ order: Int, of count: Int) -> Ink {
        Ink(color: 0, dash: 0, marker: 0, order: order, count: count)
    }

    @Test("markers are evenly spaced, and coinciding lines have theirs at different places")
    func phases() {
        let first = Beads.positions(along: [run], spacing: 0.5, ink: ink(0, of: 2)).map(\.x)
        let second = Beads.positions(along: [run], spacing: 0.5, ink: ink(1, of: 2)).map(\.x)
        #expect(first == [0.125, 0.625])
        #expect(second == [0.375, 0.875])
    }

    @Test("a short line has one marker, an empty one none")
    func short() {
        #expect(Beads.positions(along: [[Point(x: 0.5, y: 0.5)]], spacing: 0.1, ink: ink(0, of: 1)).count == 1)
        #expect(Beads.positions(along: [], spacing: 0.1, ink: ink(0, of: 1)).isEmpty)
    }
}
