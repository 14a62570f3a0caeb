import Testing

@testable import Plotting

@Suite("Figure sheet")
struct FigureSheetTests {
    @Test("figures stand beside each other without touching, and no identifier repeats")
    func layout() throws {
        let svg = ParsedSVG(Gallery.sheet.svg())
        #expect(svg.error == nil)
        let ids = svg.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let boxes = try svg.all("svg").dropFirst().map { element -> Box in
            let number = { (name: String) in try #require(element.attributes[name].flatMap(Double.init)) }
            return Box(x: try number("x"), y: try number("y"), width: try number("width"), height: try number("height"))
        }
        #expect(boxes.count == Gallery.figures.count)
        for (index, box) in boxes.enumerated() {
            #expect(boxes[(index + 1)...].allSatisfy { !$0.intersects(box) })
        }
    }

    @Test("an empty sheet and any number of columns are drawn", arguments: [-1, 0, 1, 3, .max])
    func degenerate(columns: Int) {
        #expect(ParsedSVG(FigureSheet("", [], columns: columns).svg(figureWidth: .nan)).error == nil)
    }
}
