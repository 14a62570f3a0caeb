import Console
import Ledger
import Mathematics
import Plotting
import Testing
import Text

@testable import Notebook

private func terminal(_ width: Int, ascii: Bool = false, color: ColorChoice = .never) -> Terminal {
    Terminal(
        isInteractive: false, columns: nil, environment: ["LANG": "C.UTF-8"],
        .init(color: color, ascii: ascii, width: width))
}

private func document() throws -> [Block] {
    let formula = try Formula(tex: #"J(w, b) = \frac{1}{n} \sum_{i=1}^{n} (\hat y_i - y_i)^2"#)
    let words: [Inline] = [
        .text("The loss "), .formula(formula), .text(" 衡量预测与标签之间的差距，越小越好。"), .code("descend(from:along:)"),
    ]
    return [
        .prose(.heading(level: 1, [.text("A heading that is long enough to be wrapped in forty columns")])),
        .prose(.paragraph(words)), .prose(.formula(formula)), .prose(.quotation([.paragraph(words)])),
        .prose(.list([ListItem(number: 12, level: 2, content: words)])),
        .code(
            [
                "let x = 1", "",
                "    chapter.check(\"∂J/∂w\", gradient.w, equals: -35, tolerance: 1e-12, ledger: \"F29\")",
            ], firstLine: 99),
        .output(.check(Check("∂J/∂w", .number(1), .number(2), tolerance: 1e-12, ledger: ["F29"]))),
        .output(.shown(name: "matrix", text: "[[1, 2],\n [3, 4]]")),
        .output(
            .table(
                Table(
                    caption: "A table", columns: ["epoch", "a remark on it", "损失"],
                    rows: [["1", "words that go on and on and on and on", "0.5"], ["2"]]))),
        .output(
            .table(Table(caption: nil, columns: (1...30).map { "column \($0)" }, rows: [(1...30).map { "\($0)" }]))),
        .output(
            .figure(
                ShownFigure(
                    name: "f", caption: "A figure.",
                    figure: Figure("Loss", Plot(marks: [.line("training", y: [3, 2, 1])]))))),
        .output(.claim(Claim(row: "Q01", printed: 0.975, measured: [0.98, 0.981], images: 10_000))),
    ] + LedgerRow.all.map { .output(.row($0)) }
}

@Suite("A document in the terminal")
struct TerminalWriterTests {
    @Test("no line is wider than the terminal, in Unicode and in ASCII", arguments: [40, 57, 80, 120], [false, true])
    func width(_ width: Int, ascii: Bool) throws {
        var writer = TerminalWriter(terminal(width, ascii: ascii))
        for block in try document() {
            for line in writer.text(block).split(separator: "\n") {
                #expect(String(line).displayWidth <= width, "\(line)")
                #expect(!ascii || line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
            }
        }
    }

    @Test("escape bytes are written where colour is wanted, and say the same words")
    func escapes() throws {
        var plain = TerminalWriter(terminal(80))
        var colored = TerminalWriter(terminal(80, color: .always))
        for block in try document() {
            let text = plain.text(block)
            #expect(!text.contains("\u{1B}"))
            #expect(colored.text(block).replacing(/\u{1B}\[[0-9;]*m/, with: "") == text)
        }
        var heading = TerminalWriter(terminal(80, color: .always))
        #expect(heading.text(.prose(.heading(level: 3, [.text("T")]))) == "\u{1B}[1mT\u{1B}[0m\n")
    }

    @Test("code stands verbatim behind its line numbers")
    func code() {
        var writer = TerminalWriter(terminal(80))
        #expect(
            writer.text(.code(["let x = 1", "", "if x {\tx }"], firstLine: 9))
                == "  9 │ let x = 1\n 10 │\n 11 │ if x {    x }\n")
    }

    @Test("outputs of one cell stand together, below an empty line")
    func spacing() {
        var writer = TerminalWriter(terminal(80))
        let value = Block.output(.value(name: "a", text: "1"))
        #expect(
            [.code(["x"], firstLine: 1), value, value].map { writer.text($0) } == [
                " 1 │ x\n", "\n    ▸ a = 1\n", "    ▸ a = 1\n",
            ])
    }

    @Test("a check says its name, both numbers and its rows; one that fails also how far it is off")
    func checks() {
        var writer = TerminalWriter(terminal(80))
        let right = Check("∂J/∂w", .number(-35), .number(-35), ledger: ["F29"])
        #expect(writer.text(.output(.check(right))) == "    ✓ ∂J/∂w  -35 = -35  [F29]\n")
        let wrong = Check("∂J/∂w", .number(35), .number(-35), tolerance: 1e-12, ledger: [])
        #expect(writer.text(.output(.check(wrong))) == "    ✗ ∂J/∂w  35 ≠ -35  (off by 70, tolerance 1e-12)\n")
    }

    @Test("numbers in a table stand right, words left")
    func table() {
        let table = Table(
            caption: nil, columns: ["epoch", "loss", "remark"], rows: [["1", "0.5", "high"], ["10", "-0.25", "low"]])
        var writer = TerminalWriter(terminal(80))
        #expect(
            writer.text(.output(.table(table))) == """
                    epoch   loss  remark
                    ─────  ─────  ──────
                        1    0.5  high
                       10  -0.25  low

                """)
    }
}
