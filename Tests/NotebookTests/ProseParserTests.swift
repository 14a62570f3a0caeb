import Mathematics
import Testing

@testable import Notebook

private func blocks(_ text: String) throws -> [ProseBlock] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        ProseText.Line(text: String($1), line: $0 + 1, column: 5)
    }
    return try ProseParser.blocks(lines)
}

@Suite("Reading prose")
struct ProseParserTests {
    @Test("paragraphs end at blank lines, and their lines join with a space")
    func paragraphs() throws {
        #expect(try blocks("one\ntwo\n\nthree") == [.paragraph([.text("one two")]), .paragraph([.text("three")])])
    }

    @Test("headings have levels, and need a space")
    func headings() throws {
        #expect(try blocks("## Two") == [.heading(level: 2, [.text("Two")])])
        #expect(try blocks("#hash") == [.paragraph([.text("#hash")])])
    }

    @Test("a displayed formula ends a paragraph, on one line or on several")
    func display() throws {
        let formula = try Formula(tex: "a = b")
        #expect(
            try blocks("so\n$$a = b$$\nthen") == [
                .paragraph([.text("so")]), .formula(formula), .paragraph([.text("then")]),
            ])
        #expect(try blocks("$$\na = b\n$$").count == 1)
    }

    @Test("lists keep their numbers, their depth and their continued lines")
    func lists() throws {
        let expected: [ProseBlock] = [
            .list([
                ListItem(number: 1, level: 0, content: [.text("one and more")]),
                ListItem(number: nil, level: 1, content: [.text("deep")]),
                ListItem(number: 2, level: 0, content: [.text("two")]),
            ])
        ]
        #expect(try blocks("1. one\n   and more\n  - deep\n\n2. two") == expected)
    }

    @Test("quotations hold blocks, fences hold lines as they are")
    func others() throws {
        #expect(
            try blocks("> # T\n> words") == [
                .quotation([.heading(level: 1, [.text("T")]), .paragraph([.text("words")])])
            ])
        #expect(try blocks("```\nlet x = *1*\n\n```") == [.code(["let x = *1*", ""])])
    }

    @Test(
        "sentences have emphasis, code, formulas, links and values",
        arguments: [
            ("a *b* c", [.text("a "), .emphasis([.text("b")]), .text(" c")]),
            ("**b**", [.strong([.text("b")])]),
            ("*a `*` b*", [.emphasis([.text("a "), .code("*"), .text(" b")])]),
            ("`$x$ {y}`", [.code("$x$ {y}")]),
            ("[w](u)", [.link([.text("w")], to: "u")]),
            ("after {steps} steps", [.text("after "), .value("steps"), .text(" steps")]),
            (#"\{steps\} \*"#, [.text("{steps} *")]),
            ("5 * 3 * 2", [.text("5 * 3 * 2")]),
            ("snake_case_name", [.text("snake_case_name")]),
            ("costs $5 and $6", [.text("costs $5 and $6")]),
            ("{not a name} {1}", [.text("{not a name} {1}")]),
            ("**open", [.text("**open")]),
        ] as [(String, [Inline])])
    func inlines(text: String, expected: [Inline]) throws {
        #expect(try blocks(text) == [.paragraph(expected)])
    }

    @Test("a mistake in a formula is told with its line and column in the file")
    func mistakes() {
        func error(_ text: String) -> String? {
            #expect(throws: FormulaError.self) { try blocks(text) }?.description
        }
        #expect(error("x $a + \\foo$") == "1:12: \\foo: unknown command")
        #expect(error("words\nand $a\n+ \\foo$") == "3:7: \\foo: unknown command")
        #expect(error("words\n\n$$\na + \\foo\n$$") == "4:9: \\foo: unknown command")
        #expect(error("> - $\\foo$") == "1:10: \\foo: unknown command")
        #expect(error("$$a") == "1:5: '$$': never closed")
    }

    @Test(
        "no text stops the reader",
        arguments: [
            "*", "_", "`", "$", "$$", "{", "[", "](", "\\", "> ", ">", "- ", "1. ", "#", "```", "**", "****", "$$$$",
        ])
    func odd(_ text: String) {
        _ = try? blocks(text)
    }

    @Test("an exercise has a task and a solution, an aside stands beside the lesson")
    func boxes() throws {
        let exercise = ProseBlock.exercise(
            title: [.text("Two")], [.paragraph([.text("Do it.")])], solution: [.paragraph([.text("So.")])])
        #expect(try blocks("> [!exercise] Two\n> Do it.\n>\n> [!solution]\n> So.") == [exercise])
        #expect(try blocks("> [!aside]\n> Why?") == [.aside(title: [], [.paragraph([.text("Why?")])])])
        #expect(
            throws: FormulaError(
                message: "[!tip]: unknown; there are [!exercise], [!solution], [!aside]", line: 1, column: 7)
        ) { try blocks("> [!tip]\n> a") }
        #expect(throws: FormulaError.self) { try blocks("> [!solution]\n> a") }
    }

    @Test("a table has a rule below its first row; a stroke in code, in a formula or behind a backslash parts no cells")
    func tables() throws {
        let stroke = try Formula(tex: "|x|")
        #expect(
            try blocks("| a | b |\n|---|:-:|\n| `x|y` | $|x|$ \\| 1 |\n| *c* |\nend") == [
                .table(
                    columns: [[.text("a")], [.text("b")]],
                    rows: [
                        [[.code("x|y")], [.formula(stroke), .text(" | 1")]], [[.emphasis([.text("c")])], []],
                    ]), .paragraph([.text("end")]),
            ])
        #expect(try blocks("| no table") == [.paragraph([.text("| no table")])])
        #expect(
            try blocks("| a | b |\n|---|---|\n| c | one\n  two |\n| d\n  e | `f` |\n| i\n  | j |\n| g |\n  h") == [
                .table(
                    columns: [[.text("a")], [.text("b")]],
                    rows: [
                        [[.text("c")], [.text("one two")]], [[.text("d e")], [.code("f")]],
                        [[.text("i")], [.text("j")]],
                        [[.text("g")], []],
                    ]), .paragraph([.text("  h")]),
            ])
    }
}
