import TestSupport
import Testing

@testable import Plotting

@Suite("Runs")
struct RunsTests {
    private func points(_ values: (Double, Double)?...) -> [Point?] {
        values.map { $0.map { Point(x: $0.0, y: $0.1) } }
    }

    @Test("a missing point breaks the line, and a point alone stays")
    func gaps() {
        let runs = Runs.visible(points((0, 0), (0.5, 1), nil, (0.7, 0.7), nil, nil, (0.8, 0), (1, 1)), columns: 100)
        #expect(runs.map(\.count) == [2, 1, 2])
        #expect(runs[1] == [Point(x: 0.7, y: 0.7)])
        #expect(Runs.visible([nil, nil], columns: 100).isEmpty)
    }

    @Test("a line that leaves the frame ends at its border and comes back from it")
    func clipped() {
        // Up through the border at x = 0.25 and down through it at x = 0.75.
        let runs = Runs.visible(points((0, 0), (0.5, 2), (1, 0)), columns: 100)
        #expect(runs == [[Point(x: 0, y: 0), Point(x: 0.25, y: 1)], [Point(x: 0.75, y: 1), Point(x: 1, y: 0)]])
        #expect(Runs.visible(points((-1, -1), (2, 2)), columns: 9) == [[Point(x: 0, y: 0), Point(x: 1, y: 1)]])
        #expect(Runs.visible(points((-1, 0.5), (0.5, 3)), columns: 9).isEmpty)
        #expect(Runs.visible(points((5, 5)), columns: 9).isEmpty)
    }

    @Test("thinning keeps the extremes, the ends and few points a column", arguments: [1, 10, 500])
    func thinned(columns: Int) {
        var generator = SeededGenerator(seed: 1)
        let count = 50_000
        var line: [Point?] = (0..<count).map {
            Point(x: Double($0) / Double(count - 1), y: Double.random(in: 0.2...0.8, using: &generator))
        }
        line[12_345]?.y = 0
        line[23_456]?.y = 1
        let runs = Runs.visible(line, columns: columns)
        let all = runs.joined()
        #expect(all.count <= 4 * (columns + 1))
        #expect(all.contains { $0.y == 0 } && all.contains { $0.y == 1 })
        #expect(all.first == line[0] && all.last == line[count - 1])
    }

    @Test("a hole wider than a column stays a hole, however many points there are")
    func hole() {
        let line: [Point?] = (0..<10_000).map { (4000..<6000).contains($0) ? nil : Point(x: Double($0) / 9999, y: 0.5) }
        let runs = Runs.visible(line, columns: 100)
        #expect(runs.count == 2)
        #expect((runs.first?.last?.x ?? 1) < 0.41 && (runs.last?.first?.x ?? 0) > 0.59)
    }
}
