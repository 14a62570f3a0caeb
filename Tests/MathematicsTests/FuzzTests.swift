import Foundation
import Mathematics
import TestSupport
import Testing

@Suite("Formulas from noise")
struct FuzzTests {
    private static let pieces = [
        "{", "}", "_", "^", "&", #"\\"#, "'", "[", "]", "(", ")", "|", "a", "x", "1", "23", "0.5", ",", "-", "+", "=",
        " ", "\n", "\r\n", "%", "$", "#", "~", "<", "\\", "损", "e\u{301}", "\u{0}", "σ", #"\alpha "#, #"\frac"#,
        #"\sqrt"#, #"\sum"#, #"\int"#, #"\limits"#, #"\max"#, #"\hat"#, #"\overline"#, #"\underbrace"#, #"\mathbf"#,
        #"\mathbb"#, #"\mathrm"#, #"\text{if }"#, #"\text{"#, #"\textbf{损}"#, #"\operatorname{f}"#,
        #"\operatorname*"#, #"\left("#, #"\right)"#, #"\left."#, #"\right\}"#, #"\begin{cases}"#, #"\end{cases}"#,
        #"\begin{pmatrix}"#, #"\end{pmatrix}"#, #"\begin{aligned}"#, #"\end{aligned}"#, #"\begin{"#, #"\quad"#, #"\,"#,
        #"\underset"#, #"\overset"#, #"\|"#, #"\{"#, #"\}"#, #"\le"#, #"\cdot"#, #"\nonsense"#,
    ]

    /// Writes the formula in every way, and expects what is written to read back.
    private func write(_ formula: Formula) throws {
        #expect(!formula.mathML(display: true).isEmpty && !formula.mathML(display: false).isEmpty)
        _ = (formula.unicode, formula.ascii)
        for width in [1, 20, 80] { _ = (formula.lines(width: width), formula.lines(width: width, ascii: true)) }
        let again = try Formula(tex: formula.tex)
        #expect(again.tree == formula.tree, "\(formula.source) → \(formula.tex)")
    }

    @Test("any sequence of pieces is a formula or an error in its place", arguments: 0..<4 as Range<UInt64>)
    func sequences(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<1500 {
            let count = Int.random(in: 1...12, using: &random)
            let tex = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            do throws(FormulaError) {
                let formula = try Formula(tex: tex)
                #expect(throws: Never.self) { try write(formula) }
            } catch {
                #expect(error.line >= 1 && error.column >= 1 && !error.message.isEmpty)
                #expect(error.line <= tex.count(where: \.isNewline) + 1)
            }
        }
    }

    @Test(
        "a ledger formula with a piece taken out, put in or doubled is a formula or an error",
        arguments: 0..<4 as Range<UInt64>)
    func mutations(seed: UInt64) throws {
        var random = SeededGenerator(seed: 100 + seed)
        for tex in MathMLTests.sources {
            for _ in 0..<4 {
                var characters = Array(tex)
                let place = Int.random(in: 0..<characters.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: characters.remove(at: place)
                case 1: characters.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? "", at: place)
                default: characters.insert(characters[place], at: place)
                }
                guard let formula = try? Formula(tex: String(characters)) else { continue }
                #expect(throws: Never.self) { try write(formula) }
            }
        }
    }

    @Test(
        "the deepest nesting is written on a small stack, and in no more time than its size",
        arguments: [
            (#"\frac{1}{"#, "}"), ("{", "}"), ("x^{", "}"), (#"\sqrt{"#, "}"), (#"\hat{"#, "}"),
            (#"\left("#, #"\right)"#),
            (#"\begin{pmatrix}a & "#, #"\end{pmatrix}"#), (#"\mathbf{"#, "}"), (#"\underset{a}{"#, "}"),
            (#"\underbrace{"#, "}"), (#"\begin{aligned}a &= "#, #"\end{aligned}"#),
        ])
    func deep(open: String, close: String) throws {
        func tex(_ depth: Int) -> String {
            String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
        }
        let depth = try #require((1...40).last { (try? Formula(tex: tex($0))) != nil })
        #expect(depth >= 15)
        let done = DispatchSemaphore(value: 0)
        let deepest = tex(depth)
        let thread = Thread {
            if let formula = try? Formula(tex: deepest) {
                _ = (formula.unicode, formula.ascii, formula.tex, formula.mathML(display: true))
                _ = (formula.lines(width: 80), formula.lines(width: 20, ascii: true))
            }
            done.signal()
        }
        thread.stackSize = 512 * 1024  // what a thread has on macOS
        thread.start()
        #expect(done.wait(timeout: .now() + 20) == .success)
    }

    @Test("a long formula takes time in proportion to its length")
    func long() throws {
        let tex = Array(repeating: #"\frac{a_i}{b^2} + |x|"#, count: 400).joined(separator: " - ")
        let formula = try Formula(tex: tex)
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = (formula.unicode, formula.tex, formula.mathML(display: true), formula.lines(width: 80))
        }
        #expect(time < .seconds(20))
    }
}
