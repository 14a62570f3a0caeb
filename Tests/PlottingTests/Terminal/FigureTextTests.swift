import Testing
import Text

@testable import Plotting

@Suite("Figure as text")
struct FigureTextTests {
    private static func figures() -> [Figure] {
        let loss = (1...20).map { 2.3 / Double($0) }
        let images = (0..<7).map {
            ImageGrid.Image(
                (0..<784).map { Double($0 % 28) }, width: 28, height: 28, caption: "caption \($0)", isMarked: $0 == 2)
        }
        let long = String(repeating: "a long name with 汉字 ", count: 8)
        return [
            .trainingCurve(loss: loss, validationLoss: loss.reversed(), accuracy: loss, validationAccuracy: loss),
            Figure(
                long,
                [
                    Plot(
                        x: Axis(stringLiteral: long), y: Axis(stringLiteral: long),
                        marks: [.line(long, y: loss), .line(y: loss)])
                ]),
            Figure("Far", [Plot(x: "x", y: "y", marks: [.line(x: [1e9, 1e9 + 1e-3], y: [-1e9, -1e9 + 1e-3])])]),
            Figure("Many", [Plot(marks: (0..<15).map { k in .line("series \(k)", y: loss.map { $0 * Double(k) }) })]),
            Figure("Counts", ConfusionChart(counts: (0..<10).map { r in (0..<10).map { $0 == r ? 980 : 3 } })),
            Figure("Names", ConfusionChart(counts: [[1, 2], [3, 4]], labels: [long, "b"])),
            Figure("Empty", []), Figure("Images", ImageGrid(images)),
        ]
    }

    @Test("no line is wider than the width", arguments: [-1, 40, 41, 57, 80, 120, 999], TextStyle.allCases)
    func width(width: Int, style: TextStyle) {
        let allowed = min(max(width, 40), 120)
        for figure in Self.figures() {
            for line in figure.text(width: width, style: style).split(separator: "\n") {
                #expect(String(line).displayWidth <= allowed, "\(line)")
            }
        }
    }

    @Test("ASCII is ASCII, and there is no escape byte unless colours are asked for")
    func bytes() {
        for figure in Self.figures() {
            let plain = figure.text(style: .ascii)
            #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || (0x20...0x7E).contains($0.value) })
            for style in TextStyle.allCases { #expect(!figure.text(style: style).contains("\u{1B}")) }
        }
    }

    @Test("colours add escapes and change nothing else", arguments: TextStyle.allCases)
    func colors(style: TextStyle) throws {
        for figure in Self.figures().dropLast() {
            let colored = figure.text(style: style, color: true)
            #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == figure.text(style: style))
        }
    }

    @Test("two lines that coincide are both seen without colour", arguments: TextStyle.allCases)
    func coinciding(style: TextStyle) {
        let values = (0..<50).map(Double.init)
        let text = Figure("", [Plot(marks: [.line("a", y: values), .line("b", y: values)])]).text(style: style)
        let rows = text.split(separator: "\n").filter {
            $0.contains("│") || $0.contains("┤") || $0.contains("|") || $0.contains("+")
        }
        for shape in style == .ascii ? ["*", "o"] : ["●", "○"] {
            #expect(rows.filter { $0.contains(shape) }.count >= 2)
        }
    }

    @Test("the terminal shows the ticks of the SVG where there is room")
    func sameTicks() {
        let figure = Figure.trainingCurve(loss: [2.3, 0.4, 0.1], accuracy: [0.3, 0.8, 0.97])
        let svg = ParsedSVG(figure.svg()).all("text").map(\.text)
        let text = figure.text(width: 80)
        for tick in ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "0.2", "0.4", "0.6", "0.8", "1", "2", "3"] {
            #expect(svg.contains(tick), "\(tick) in the SVG")
            #expect(text.contains(tick), "\(tick) in the terminal")
        }
    }
}
