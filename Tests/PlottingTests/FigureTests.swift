import Testing

@testable import Plotting

@Suite("Figure")
struct FigureTests {
    @Test(
        "identifiers are made of the slug, or the title, and fit a style sheet",
        arguments: [
            ("05-training-curve", "figure-05-training-curve"), ("Loss & accuracy!", "loss-accuracy"), ("损失", "figure"),
            ("", "figure"),
        ])
    func slug(text: String, expected: String) {
        #expect(Figure("title", slug: text, []).slug == expected)
        #expect(Figure(text, []).slug == expected)
    }

    @Test("control characters are replaced and counted")
    func controls() {
        let figure = Figure("a\u{1B}[31m\u{0}", [Plot(y: "b\u{7}", marks: [.line("c\u{202E}", y: [1, 2])])])
        #expect(figure.notes == ["4 control characters replaced in the text"])
        #expect(!figure.text().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(ParsedSVG(figure.svg()).error == nil)
    }

    @Test("the same values give the same bytes")
    func deterministic() {
        let figure = { Figure("Lines", [Plot(marks: (0..<12).map { k in .line("\(k)", y: [1, Double(k)]) })]) }
        #expect(figure().svg() == figure().svg())
        #expect(figure().text(style: .braille, color: true) == figure().text(style: .braille, color: true))
    }
}
