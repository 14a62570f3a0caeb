import Testing

@testable import Console

@Suite("Text with styles")
struct StyledTextTests {
    @Test("styles survive a break and do not count")
    func styles() {
        let text = StyledText("one ", .bold) + StyledText("two three", .red)
        let lines = wrapped(text, width: 7)
        #expect(lines.map(\.plain) == ["one two", "three"])
        #expect(lines[0].runs == [.init(text: "one ", style: .bold), .init(text: "two", style: .red)])
        #expect(lines[1].written(color: true) == "\u{1B}[31mthree\u{1B}[0m")
        #expect(lines[1].written(color: false) == "three")
    }
}
