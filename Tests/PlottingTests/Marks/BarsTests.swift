import Testing
import Text

@testable import Plotting

@Suite("Bars")
struct BarsTests {
    @Test("they say their extremes, and those without a number are counted")
    func bars() {
        let mark = Mark.bars("test", of: ["cat", "dog", "bird"], [0.9, .nan, 0.7])
        let figure = Figure("", Plot(y: "accuracy", marks: [mark]))
        #expect(figure.summary.hasPrefix("test: 2 bars, the highest cat with 0.9, the lowest bird with 0.7."))
        #expect(figure.notes == ["test: 1 value not finite, not drawn"])
    }

    @Test("those of several series stand side by side in their band and on zero")
    func sideBySide() {
        let marks = [Mark.bars("a", of: ["x", "y"], [1, -1]), .bars("b", of: ["x", "y"], [2, 3])]
        let panel = Panel.sharing([Plot(marks: marks)])[0]
        var surface = FrameSurface(frame: Box(x: 0, y: 0, width: 100, height: 100), hasMarkers: false)
        for series in panel.series { series.mark.draw(x: panel.xScale, y: panel.yScale, ink: series.ink, on: &surface) }
        let boxes = surface.elements.flatMap { element -> [Box] in
            if case .boxes(let boxes, _, _, _) = element { boxes } else { [] }
        }
        #expect(boxes.count == 4)
        for (index, box) in boxes.enumerated() { #expect(boxes[(index + 1)...].allSatisfy { !$0.intersects(box) }) }
        let zero = 100 * (1 - (panel.yScale.position(of: 0) ?? 0))
        #expect(boxes.allSatisfy { abs($0.bottom - zero) < 1e-9 || abs($0.y - zero) < 1e-9 })
    }

    @Test("horizontal bars lie on zero, the first on top, the next series below it")
    func horizontal() {
        let marks = [
            Mark.horizontalBars("a", of: ["x", "y"], [1, -1]), .horizontalBars("b", of: ["x", "y"], [2, 3]),
        ]
        let panel = Panel.sharing([Plot(marks: marks)])[0]
        var surface = FrameSurface(frame: Box(x: 0, y: 0, width: 100, height: 100), hasMarkers: false)
        for series in panel.series { series.mark.draw(x: panel.xScale, y: panel.yScale, ink: series.ink, on: &surface) }
        let boxes = surface.elements.flatMap { element -> [Box] in
            if case .boxes(let boxes, _, _, _) = element { boxes } else { [] }
        }
        let zero = 100 * (panel.xScale.position(of: 0) ?? 0)
        #expect(boxes.map { abs($0.x - zero) < 1e-9 } == [true, false, true, true])
        #expect(abs(boxes[1].right - zero) < 1e-9)
        // a of x, b of x, a of y, b of y from the top
        #expect(boxes[0].bottom <= boxes[2].y && boxes[2].bottom <= boxes[1].y && boxes[1].bottom <= boxes[3].y)
        let middle = 100 * (1 - (panel.yScale.position(of: 0) ?? 0))
        #expect(boxes[0].y < middle && middle < boxes[2].bottom)
    }

    @Test("in a terminal a name and its bar stand in one line, whatever the style", arguments: TextStyle.allCases)
    func terminal(style: TextStyle) {
        for count in [1, 2, 5, 6, 12, 30] {
            let names = (0..<count).map { "a name of length \($0)" }
            let figure = Figure("", Plot(marks: [.horizontalBars(of: names, names.indices.map { Double($0 + 1) })]))
            let lines = figure.text(width: 80, style: style).split(separator: "\n")
            for (index, name) in names.enumerated() {
                let line = lines.first { $0.contains("\(name) ") }
                // Bar n + 1 of so many takes its share of the line's cells, the last one all of them.
                let cells = line?.filter { "█#▏▎▍▌▋▊▉".contains($0) }.count ?? 0
                let all = 80 - 2 - names[count - 1].displayWidth
                #expect(
                    abs(Double(cells) - Double(all * (index + 1)) / Double(count)) <= 4 * Double(all) / 30, "\(name)")
            }
        }
    }

    @Test("a bar that crosses zero's cell shows no gap at its base")
    func base() {
        // −1 … 2 on 30 cells: zero lies at cell 10; on 31 inside the eleventh.
        var canvas = DotCanvas(width: 31, height: 1, style: .braille, hasMarkers: false)
        let ink = Ink(color: 0, dash: 0, marker: 0, order: 0, count: 1)
        canvas.bars([Bar(left: 0, right: 1, base: 1 / 3, tip: 1, isHorizontal: true)], touching: false, ink: ink)
        // 31/3 = 10.33: two thirds of the cell are the bar's, so it is filled.
        #expect(canvas[9, 0].fill == nil && canvas[10, 0].fill == "█" && canvas[30, 0].fill == "█")
    }

    @Test("names that are too long are shortened in the SVG, and the frame keeps half of the width")
    func longNames() {
        let name = String(repeating: "long ", count: 40)
        let figure = Figure("", Plot(x: "coefficient", marks: [.horizontalBars(of: [name, "b"], [1, 2])]))
        let texts = figure.scene(width: 360).texts
        #expect(texts.contains { $0.string.hasPrefix("long long") && $0.string.hasSuffix("…") })
        #expect(texts.allSatisfy { $0.box.x >= 0 && $0.box.right <= 360 })
        #expect(figure.summary.hasPrefix("coefficient: 2 bars, the highest b with 2"))
    }
}
