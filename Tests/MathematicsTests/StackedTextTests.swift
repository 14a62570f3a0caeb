import Mathematics
import Testing

@Suite("Formulas over several lines")
struct StackedTextTests {
    private func lines(_ tex: String, width: Int = 80, ascii: Bool = false) throws -> [String] {
        try Formula(tex: tex).lines(width: width, ascii: ascii)
    }

    @Test("the parts of a row stand level with the stroke of a fraction")
    func fraction() throws {
        #expect(
            try lines(#"p = \frac{1}{1 + x}"#) == [
                "      1",
                "p = ─────",
                "    1 + x",
            ])
        #expect(
            try lines(#"p = \frac{1}{1 + x}"#, ascii: true) == [
                "      1",
                "p = -----",
                "    1 + x",
            ])
    }

    @Test("limits stand over and under their sign")
    func sum() throws {
        #expect(
            try lines(#"\sum_{i=1}^n x_i"#) == [
                " n",
                " ∑  xᵢ",
                "i=1",
            ])
    }

    @Test("a script without characters of its own stands on a line of its own")
    func scripts() throws {
        #expect(
            try lines(#"w_{\text{new}} = x^{2}"#) == [
                "w    = x²",
                " new",
            ])
    }

    @Test("brackets grow with what they hold")
    func matrix() throws {
        #expect(
            try lines(#"\begin{bmatrix} 1 & 20 \\ 3 & 4 \\ 5 & 6 \end{bmatrix}"#) == [
                "⎡ 1  20 ⎤",
                "⎢ 3  4  ⎥",
                "⎣ 5  6  ⎦",
            ])
    }

    @Test("East Asian words take two columns each, marks take none")
    func width() throws {
        #expect(
            try lines(#"\frac{\text{损失}}{\hat{n}} + 1"#) == [
                "损失",
                "──── + 1",
                " n̂",
            ])
    }

    @Test("a derivation is level at its signs")
    func derivation() throws {
        #expect(
            try lines(#"\begin{aligned} ab &= c \\ &= -d \\ x &< e \end{aligned}"#) == [
                "ab = c",
                "   = −d",
                " x < e",
            ])
    }

    @Test("what is too wide ends before a sign, and a wide space parts formulas before that")
    func breaking() throws {
        let tex = #"a = \frac{b}{c} + ddddd, \quad e = f"#
        #expect(
            try lines(tex, width: 16) == [
                "     b",
                "a = ─── + ddddd,",
                "     c",
                "",
                "  e = f",
            ])
    }

    @Test("no line is wider than asked for and none ends in a space", arguments: [4, 10, 20, 40, 60, 80, 120, 200])
    func limit(width: Int) throws {
        for tex in MathMLTests.sources {
            for ascii in [false, true] {
                let lines = try lines(tex, width: width, ascii: ascii)
                #expect(!lines.isEmpty)
                for line in lines {
                    #expect(columns(line) <= width, "\(tex)")
                    #expect(line.last != " ")
                    if ascii { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
                }
            }
        }
    }

    /// Columns by rules simpler than those under test: Chinese characters are the only wide ones in these formulas.
    private func columns(_ line: String) -> Int {
        line.reduce(0) { $0 + ("\u{4E00}"..."\u{9FFF}" ~= $1 ? 2 : 1) }
    }
}
