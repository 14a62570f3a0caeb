import Testing

@testable import Plotting

@Suite("Image grid")
struct ImageGridTests {
    @Test("greys run from the least value to the greatest")
    func greys() {
        let grid = ImageGrid([.init([-2, 0, 2, 1], width: 2, height: 2)])
        #expect([(0, 0), (1, 0), (0, 1), (1, 1)].map { grid.grey(grid.images[0], $0.0, $0.1) } == [0, 0.5, 1, 0.75])
        #expect(grid.grey(grid.images[0], 2, 0) == 0)
        #expect(grid.grey(grid.images[0], -1, 1) == 0)
    }

    @Test("the words name the marked images")
    func words() {
        let grid = ImageGrid([
            .init([0], width: 1, height: 1, caption: "4"),
            .init([1], width: 1, height: 1, caption: "4 → 9", isMarked: true),
        ])
        #expect(grid.summary == "2 images, 1 marked: 4 → 9")
    }

    @Test("what is missing, not finite or too much is said and never traps")
    func notes() {
        let odd = ImageGrid.Image([.nan, .infinity], width: 3, height: -1)
        let grid = ImageGrid(Array(repeating: odd, count: 500), columns: 0)
        #expect(grid.images.count == 400)
        #expect(
            grid.notes == [
                "100 more images", "800 pixels not finite, shown as the least value",
                "400 images with more or fewer pixels than their size says",
            ])
        #expect(ParsedSVG(Figure("Odd", grid).svg(width: 100)).error == nil)
        for style in TextStyle.allCases { #expect(!Figure("Odd", grid).text(width: 40, style: style).isEmpty) }
        let huge = ImageGrid([.init([1e308, -1e308], width: 2, height: .max)], range: -.infinity ... .infinity)
        #expect(ParsedSVG(Figure("Huge", huge).svg()).error == nil)
        #expect(ParsedSVG(Figure("None", ImageGrid([])).svg()).error == nil)
    }

    @Test("captions stand apart at any width", arguments: [240.0, 360, 640, 1600], [1, 5, 10, 20])
    func captions(width: Double, columns: Int) {
        let images = (0..<23).map {
            ImageGrid.Image([0, 1, 1, 0], width: 2, height: 2, caption: "caption \($0) of many", isMarked: $0 % 3 == 0)
        }
        let scene = Figure("Captions", ImageGrid(images, columns: columns)).scene(width: width)
        expectLegible(scene, "width \(width), \(columns) columns")
    }
}
