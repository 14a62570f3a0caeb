import Testing

@testable import Text

@Suite("Breaking lines")
struct WrappingTests {
    @Test("lines break at spaces, and those after the first are indented")
    func words() {
        #expect(wrapped("one two three four", width: 9, hanging: "  ") == ["one two", "  three", "  four"])
    }

    @Test("a line may be exactly as wide as it can be")
    func exact() {
        #expect(wrapped("abcd efgh", width: 9) == ["abcd efgh"])
        #expect(wrapped("abcd efgh", width: 8) == ["abcd", "efgh"])
    }

    @Test("a word longer than a line is cut")
    func longWord() {
        #expect(wrapped("a abcdefghij", width: 4) == ["a", "abcd", "efgh", "ij"])
    }

    @Test("Chinese breaks between its characters, never before a closing mark")
    func chinese() {
        #expect(wrapped("损失函数，越小越好。", width: 8) == ["损失函", "数，越小", "越好。"])
    }

    @Test("spaces inside and before a line stay, a line break stays one")
    func spaces() {
        #expect(wrapped("  a   b", width: 20) == ["  a   b"])
        #expect(wrapped("a\nb", width: 20) == ["a", "b"])
        #expect(wrapped("", width: 20) == [""])
    }

    @Test("no line is wider than asked for, and no word is lost", arguments: [1, 2, 3, 5, 8, 13, 40])
    func property(_ width: Int) {
        let text = "Der Verlust J(w, b) = 1/n Σᵢ₌₁ⁿ (ŷᵢ − yᵢ)² 损失函数，衡量 🙂🙂🙂 pneumonoultramicroscopic x"
        let lines = wrapped(text, width: width, hanging: "    ")
        // A wide character cannot be narrower than two columns.
        for line in lines { #expect(line.displayWidth <= max(width, 2), "\(line)") }
        let squeezed = { (text: String) in text.filter { $0 != " " } }
        #expect(squeezed(lines.joined()) == squeezed(text))
    }
}
