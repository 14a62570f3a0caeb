import Testing

@testable import Plotting

@Suite("Image grid in the terminal")
struct ImageTextTests {
    private let corner = ImageGrid.Image(
        [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], width: 4, height: 4, caption: "c", isMarked: true)

    @Test(
        "each style shows the lit corner",
        arguments: [(TextStyle.block, ["██"]), (.ascii, ["@@"]), (.braille, ["⠛"])])
    func styles(style: TextStyle, rows: [String]) {
        let lines = Figure("", ImageGrid([corner])).text(style: style).split(separator: "\n").map(String.init)
        #expect(lines.first == rows.first ?? "")
    }

    @Test("rows hold as many images as fit, and an error is marked in its caption")
    func rows() {
        let wide = ImageGrid.Image(
            Array(repeating: 1, count: 28 * 28), width: 28, height: 28, caption: "4", isMarked: true)
        let text = Figure("", ImageGrid(Array(repeating: wide, count: 5))).text(width: 48, style: .block)
        // 28 pixels take 14 columns: three images and their gaps are 46 columns wide.
        #expect(
            text.split(separator: "\n").filter { $0.contains("✗ 4") }.map { $0.split(separator: "✗").count } == [4, 3])
    }
}
