import TestSupport
import Testing

@testable import Plotting

@Suite("Image grid in SVG")
struct ImageSceneTests {
    @Test("the sheet puts dark ink where values are high and nothing in the gaps")
    func sheet() {
        let grid = ImageGrid([.init([0, 1], width: 2, height: 1), .init([1, 0], width: 2, height: 1)], columns: 2)
        let sheet = Sheet(columns: 2, rows: 1, tile: grid.tile, gap: (1, 1))
        #expect(sheet.pixels(of: grid) == [255, 0, PNG.transparent, 0, 255])
    }

    @Test("no pixel of an image is the transparent grey")
    func opaque() {
        let grid = ImageGrid([.init((0..<256).map { Double($0) / 255 }, width: 256, height: 1)])
        let pixels = Sheet(columns: 1, rows: 1, tile: grid.tile, gap: (0, 0)).pixels(of: grid)
        #expect(!pixels.contains(PNG.transparent))
    }

    @Test("a hundred digits are one picture, and an error has a frame of its own")
    func size() throws {
        // Ink on a fifth of the pixels, as in handwritten digits.
        var generator = SeededGenerator(seed: 3)
        let images = (0..<100).map { index in
            let pixels = (0..<784).map { pixel in
                (8..<14).contains(pixel % 28) ? Double.random(in: 0...1, using: &generator) : 0
            }
            return ImageGrid.Image(pixels, width: 28, height: 28, caption: "\(index % 10)", isMarked: index == 7)
        }
        let svg = Figure("Digits", ImageGrid(images)).svg()
        let parsed = ParsedSVG(svg)
        #expect(parsed.all("image").count == 1)
        #expect(svg.utf8.count < 50_000)
        #expect(parsed.all("path").map { $0.attributes["stroke-width"] } == ["1", "3"])
        #expect(parsed.all("text").count == 101)
    }
}
