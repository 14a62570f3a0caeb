import Mathematics
import Testing

@Suite("Formulas as TeX")
struct TeXWriterTests {
    @Test("what is written reads back as the same tree, and is written the same again", arguments: MathMLTests.sources)
    func roundTrip(tex: String) throws {
        let formula = try Formula(tex: tex)
        let again = try Formula(tex: formula.tex)
        #expect(again.tree == formula.tree, "\(formula.tex)")
        #expect(again.tex == formula.tex)
    }

    @Test(
        "other spellings have one form",
        arguments: [
            (#"a\leq b"#, #"a \le b"#), (#"\frac12"#, #"\frac{1}{2}"#), (#"x_{i}^{2}"#, "x_i^2"),
            (#"y \in \{0,1\}^10"#, #"y \in \lbrace 0, 1\rbrace^1 0"#), ("a<b*c", #"a \lt b \ast c"#),
            (#"\|w\|"#, #"\Vert w\Vert"#), ("f''(x)", "f''(x)"), (#"\softmax(z)"#, #"\operatorname{softmax}(z)"#),
            (#"a\,b\;c"#, #"a \thinspace b \thinspace c"#), ("|x|", #"\vert x\vert"#),
            (#"\stackrel{a}{=}"#, #"\overset{a}{=}"#), (#"\sum\limits_i"#, #"\sum_i"#), ("60,000", "60,000"),
            (#"a \\ b"#, #"\begin{aligned} a \\ b \end{aligned}"#),
        ])
    func spelling(source: String, expected: String) throws {
        #expect(try Formula(tex: source).tex == expected)
    }

    @Test("nothing in it is a sign of Markdown or HTML", arguments: MathMLTests.sources)
    func markdown(tex: String) throws {
        var written = try Formula(tex: tex).tex
        for words in written.matches(of: /\\text\{[^}]*\}/).reversed() { written.removeSubrange(words.range) }
        written.replace("\\operatorname*{", with: "")  // a star between a letter and a bracket begins nothing
        for sign in ["<", ">", "*", "|", "`", "\\{", "\\,", "\\;", "\n"] { #expect(!written.contains(sign)) }
    }
}
