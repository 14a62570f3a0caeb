import Testing

@testable import Plotting

@Suite("Dot canvas")
struct DotCanvasTests {
    private let ink = Ink(color: 0, dash: 0, marker: 0, order: 0, count: 1)

    private func drawn(_ style: TextStyle, _ run: [Point]) -> [String] {
        var canvas = DotCanvas(width: 2, height: 2, style: style, hasMarkers: false)
        canvas.line([run], ink: ink)
        return canvas.lines.map { $0.pieces.map(\.text).joined() }
    }

    @Test("a rising diagonal is drawn from corner to corner")
    func diagonal() {
        let run = [Point(x: 0, y: 0), Point(x: 1, y: 1)]
        #expect(drawn(.ascii, run) == [" *", "* "])
        #expect(drawn(.block, run) == [" ▞", "▞ "])
    }

    @Test("a level line at the top, the bottom and the middle lies in its row")
    func level() {
        #expect(drawn(.ascii, [Point(x: 0, y: 1), Point(x: 1, y: 1)]) == ["**", "  "])
        #expect(drawn(.ascii, [Point(x: 0, y: 0), Point(x: 1, y: 0)]) == ["  ", "**"])
        #expect(drawn(.braille, [Point(x: 0, y: 1), Point(x: 1, y: 1)]) == ["⠉⠉", "  "])
        #expect(drawn(.braille, [Point(x: 0, y: 0), Point(x: 1, y: 0)]) == ["  ", "⣀⣀"])
    }

    @Test("dashes leave gaps")
    func dashes() {
        var canvas = DotCanvas(width: 10, height: 1, style: .braille, hasMarkers: false)
        canvas.line(
            [[Point(x: 0, y: 0), Point(x: 1, y: 0)]], ink: Ink(color: 0, dash: 1, marker: 0, order: 0, count: 1))
        // Three dots of five: ##.-.##. in pairs of columns.
        #expect(canvas.lines[0].pieces.map(\.text).joined() == "⣀⡀⢀⣀ ⣀⡀⢀⣀ ")
    }
}
