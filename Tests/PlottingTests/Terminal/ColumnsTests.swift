import Testing

@testable import Plotting

@Suite("Columns")
struct ColumnsTests {
    @Test(
        "wide characters count two columns, combining ones none",
        arguments: [("abc", 3), ("损失", 4), ("e\u{301}", 1), ("⣿●─", 3), ("", 0), ("👍", 2)])
    func widths(text: String, width: Int) {
        #expect(Columns.width(of: text) == width)
    }

    @Test("truncated text fits its columns", arguments: 0...12)
    func truncated(columns: Int) {
        #expect(Columns.width(of: Columns.truncated("损失 and loss", to: columns)) <= columns)
    }

    @Test("ASCII keeps the width of what it spells")
    func ascii() {
        for text in ["loss − 损失 → 0.5 ×", "┤ └──┬ ─●─ ╌○╌", "…"] {
            #expect(ASCII.text(text).allSatisfy { $0.isASCII })
            #expect(Columns.width(of: ASCII.text(text)) == Columns.width(of: text))
        }
    }
}
