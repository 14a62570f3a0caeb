import Testing
import Text

@Suite("Cutting")
struct CuttingTests {
    @Test("a line is cut at its columns, wide characters whole")
    func widths() {
        #expect("abcdef".cut(toWidth: 3) == "abc")
        #expect("损失函数".cut(toWidth: 5) == "损失")
        #expect("abc".cut(toWidth: 40) == "abc")
        #expect("abc".cut(toWidth: 0) == "")
    }

    @Test("colours take no column and end where they did")
    func escapes() {
        #expect("\u{1B}[31mabc\u{1B}[0mdef".cut(toWidth: 4) == "\u{1B}[31mabc\u{1B}[0md")
        #expect("\u{1B}[31mabcdef\u{1B}[0m".cut(toWidth: 2) == "\u{1B}[31mab\u{1B}[0m")
    }

    @Test("truncated text fits its columns and ends with an ellipsis where something is lost", arguments: 0...14)
    func truncated(columns: Int) {
        let text = "损失 and loss"  // 13 columns
        let short = text.truncated(toWidth: columns)
        #expect(short.displayWidth <= columns && (short == text) == (columns >= 13))
        #expect(columns == 0 || columns >= 13 || short.hasSuffix("…"))
    }
}
