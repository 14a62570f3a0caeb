import Testing

@testable import Plotting

/// What single marks say and leave out; how they look is kept in the golden files.
@Suite("Marks")
struct MarksTests {
    @Test("points above the limit become a density that no point is lost from")
    func crowd() {
        let figure = { (count: Int) in
            let values = (0..<count).map(Double.init)
            return Figure("", Plot(marks: [.points(x: values, y: values)]))
        }
        #expect(figure(5000).notes.isEmpty)
        #expect(figure(5001).notes == ["5,001 points, shown as their density: the stronger the colour, the more"])
    }

    @Test("a surface says where it is lowest")
    func surface() {
        let field = Field(x: -1...1, y: -1...1, resolution: 21) { w, b in w * w + (b - 0.5) * (b - 0.5) + 2 }
        let figure = Figure("", Plot(x: "w", y: "b", marks: [.contours(of: field)]))
        #expect(figure.summary == "surface from 2 to 5.25, lowest near w = 0, b = 0.5.")
    }

    @Test("levels lie inside the range, also of a surface with a flat ground")
    func levels() {
        for power in [1, 8] {
            let field = Field(x: -1...1, y: -1...1, resolution: 30) { x, y in
                (0..<power).reduce(1.0) { product, _ in product * (x * x + y * y) }
            }
            let levels = Contours(field: field, levels: nil).levels
            #expect((3...9).contains(levels.count))
            #expect(levels.allSatisfy { $0 > field.range.lower && $0 < field.range.upper })
        }
    }

    @Test("regions say how much of the frame each class has")
    func regions() {
        let field = Field(values: [[0, 0, 1, 2], [0, 0, 1, 2]], x: 0...1, y: 0...1)
        let figure = Figure("", Plot(marks: [.regions(field)]))
        #expect(figure.summary == "decided for class 0 in 50%, class 1 in 25%, class 2 in 25% of the frame.")
        #expect(
            Figure("", Plot(marks: [.regions(Field(values: [[99, 0], [.nan, 0]], x: 0...1, y: 0...1))])).notes.count
                == 2)
    }

    @Test("points have the colours of the regions that they belong to")
    func colors() {
        let field = Field(values: [[0, 1], [0, 1]], x: 0...1, y: 0...1)
        let panel = Panel.sharing([
            Plot(marks: [.regions(field), .points("a", x: [0], y: [0]), .points("b", x: [1], y: [1])])
        ])
        #expect(panel[0].series.dropFirst().map(\.ink.color) == [0, 1])
    }

    @Test("a descent says where it begins and ends")
    func descent() {
        let figure = Figure("", Plot(marks: [.descent(x: [3, 1, 0.5], y: [4, 2, 1])]))
        #expect(figure.summary == "descent goes from (3, 4) to (0.5, 1) in 2 steps.")
    }

    @Test("a heat map with both signs has its zero in the middle of the colours")
    func heat() {
        let map = HeatMap([[-1, 0], [4, .nan]])
        #expect(map.share(0, 1) == 0.5)
        #expect(map.share(1, 0) == 1)
        #expect(map.share(1, 1) == nil)
        #expect(map.notes == ["1 value not finite, left blank"])
        #expect(HeatMap([[1, 2]]).share(0, 0) == 0)
        #expect(Figure("", map).summary.hasPrefix("2 × 2 values from -1 at 0, 0 to 4 at 1, 0."))
    }

    @Test("a network shows the units of large layers in part, and says how many it leaves out")
    func network() {
        let network = NetworkDiagram(weights: [(0..<784).map { _ in [0.5, -1] }])
        #expect(network.shownUnits(0).count == NetworkDiagram.limit)
        #expect(network.summary == "network of 784–2 units, 1,568 weights, the largest 1 by amount")
        #expect(Figure("", network).svg().contains("775 units not drawn"))
    }

    @Test("an image that was misread stands out with both labels")
    func images() {
        let wrong = ImageGrid.Image([1], width: 1, height: 1, truth: "4", predicted: "9")
        #expect(wrong.isMarked && wrong.caption == "4 as 9")
        #expect(!ImageGrid.Image([1], width: 1, height: 1, truth: "4", predicted: "4").isMarked)
    }

    @Test("a band goes with its line in one colour and covers the axis")
    func band() {
        let mark = Mark.line("a", y: [1, 2], lower: [0, 1], upper: [4, .nan])
        #expect(mark.content.extent.y.lower == 0 && mark.content.extent.y.upper == 4)
    }
}
