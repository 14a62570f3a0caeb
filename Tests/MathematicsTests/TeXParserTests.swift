import Mathematics
import Testing

struct Mistake: CustomTestStringConvertible, Sendable {
    let tex: String
    let error: String
    var testDescription: String { tex }
}

@Suite("Reading TeX")
struct TeXParserTests {
    @Test(
        "a mistake is named with its line and column",
        arguments: [
            Mistake(tex: #"a + \foo"#, error: #"1:5: \foo: unknown command"#),
            Mistake(tex: #"\simga(x)"#, error: #"1:1: \simga: unknown command; did you mean \sigma?"#),
            Mistake(tex: "a\n + \\frc{1}{2}", error: #"2:4: \frc: unknown command; did you mean \frac?"#),
            Mistake(tex: "{a", error: "1:1: '{': never closed"),
            Mistake(tex: "a}", error: "1:2: '}': opens nowhere"),
            Mistake(tex: "x^", error: "1:2: '^': needs something after it"),
            Mistake(tex: "x_i_j", error: "1:4: '_': a second subscript; write a_{ij}"),
            Mistake(tex: #"\frac{1}"#, error: #"1:1: \frac: needs a denominator after it"#),
            Mistake(
                tex: "a & b", error: "1:3: '&': stands only in a table, as in \\begin{aligned} a &= b \\end{aligned}"),
            Mistake(tex: "{a & b}", error: "1:4: '&': stands in braces; '{' at 1:1 is open"),
            Mistake(
                tex: #"\begin{cases} a & b & c \end{cases}"#,
                error: "1:21: '&': a row of cases has a value and a condition, not more"),
            Mistake(
                tex: #"\left( a & b \right)"#,
                error: #"1:10: '&': stands between \left and \right; \left at 1:1 is open"#),
            Mistake(tex: "x^_2", error: "1:3: '_': '^' needs something first; put it into braces"),
            Mistake(
                tex: "a\r\n\\limits_b", error: #"2:1: \limits: follows no operator; \underset{a}{b} sets a under b"#),
            Mistake(tex: "2 σ", error: #"1:3: 'σ': write \sigma"#),
            Mistake(tex: #"\text{a_b}"#, error: #"1:8: '_': words have it as \_"#),
            Mistake(
                tex: #"\operatorname{+}"#,
                error: #"1:1: \operatorname: needs a name in braces, letters with spaces such as \,"#),
            Mistake(tex: #"\left( a"#, error: #"1:1: \left: no \right follows"#),
            Mistake(tex: #"a \right)"#, error: #"1:3: \right: opens nowhere"#),
            Mistake(tex: "损失", error: "1:1: '损': not part of a formula; words go into \\text{…}, signs have commands"),
            Mistake(
                tex: #"\begin{align} a \end{align}"#,
                error:
                    "1:1: \\begin{align}: unknown environment; there are matrix, pmatrix, bmatrix, vmatrix, cases, aligned"
            ),
            Mistake(tex: #"\begin{cases} a \end{matrix}"#, error: #"1:17: \end{matrix}: \begin{cases} is open"#),
            Mistake(tex: #"\text{if"#, error: "1:6: '{': never closed"),
            Mistake(tex: "\\", error: #"1:1: \: unknown command"#),
        ])
    func mistakes(_ mistake: Mistake) {
        let error = #expect(throws: FormulaError.self) { try Formula(tex: mistake.tex) }
        #expect(error?.description == mistake.error)
    }

    @Test("a tree does not depend on the spaces of its source")
    func spaces() throws {
        #expect(try Formula(tex: "a_{ij}+b").tree == Formula(tex: " a _ { i j } \n + b ").tree)
    }

    @Test("a script belongs to the part before it, with both places in either order")
    func scripts() throws {
        let tree = try Formula(tex: "W_l^T").tree
        #expect(tree == .scripts(base: .letter("W"), below: .letter("l"), above: .letter("T")))
        #expect(try Formula(tex: "W^T_l").tree == tree)
    }

    @Test("words keep their spaces and their alphabet")
    func words() throws {
        #expect(try Formula(tex: #"\text{损失 of }x"#).unicode == "损失 of x")
    }

    @Test(
        "odd input ends in an error or a tree, never in a stop",
        arguments: [
            "", " ", "^", "_", "&", "\\\\", "{}", "{}{}^2", "\\sqrt[", "\\begin", "\\end{a}", "'", "\\left", "\\text",
            "$",
        ])
    func odd(_ tex: String) {
        _ = try? Formula(tex: tex).unicode
    }

    @Test("nesting that would exhaust the stack is an error")
    func deep() {
        let tex = String(repeating: "{", count: 50_000) + String(repeating: "}", count: 50_000)
        let error = #expect(throws: FormulaError.self) { try Formula(tex: tex) }
        #expect(error?.message == "'{': nested too deeply; a formula has at most 32 levels")
    }
}
