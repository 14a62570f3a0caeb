import Testing

@testable import Plotting

@Suite("Line")
struct LineTests {
    @Test("what is not drawn is counted, by its reason")
    func omissions() {
        let plot = Plot(
            y: Axis("loss", kind: .logarithmic), marks: [.line("a", x: [1, 2, 3, 4, 5], y: [1, 0, -1, .nan])])
        #expect(
            Figure("", plot).notes == [
                "a: 1 value not finite, not drawn", "a: 2 values not positive, not drawn",
                "a: 1 value without a partner in x or y, not drawn",
            ])
    }

    @Test("positions count from one where none are given")
    func positions() {
        #expect(Mark.line(y: [7, 8, 9]).content.extent.x == Mark.line(x: [1, 2, 3], y: [7, 8, 9]).content.extent.x)
    }

    @Test("a line ends at its last value that is drawn, within the frame")
    func end() {
        let line = Mark.line(y: [0, 50, .nan]).content
        let end = line.end(x: Scale(start: 1, end: 3), y: Scale(start: 0, end: 10))
        #expect(end == Point(x: 0.5, y: 1))
        #expect(Mark.line(y: [.nan]).content.end(x: Scale(start: 0, end: 1), y: Scale(start: 0, end: 1)) == nil)
    }
}
