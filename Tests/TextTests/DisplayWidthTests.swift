import Testing

@testable import Text

@Suite("Columns of a text")
struct DisplayWidthTests {
    @Test(
        "wide characters take two columns, marks none",
        arguments: [
            ("", 0), ("abc", 3), ("损失函数", 8), ("ŷ", 1), ("y\u{302}", 1), ("σ′(z)", 5), ("，", 2), ("（", 2), ("ｆ", 2),
            ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("✓", 1), ("█▌", 2),
            ("a\u{200B}b", 2), ("Σᵢ₌₁ⁿ", 5), ("éa", 2), ("①", 1), ("\u{1B}[1m", 3), ("ℝ", 1), ("⠿", 1), ("⚠", 1),
        ])
    func width(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }
}
