import Testing
import Text

@testable import Plotting

private let extremeNumbers: [Double] = [
    0, -0.0, 1, -1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .leastNormalMagnitude,
    .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e-290, 1e15, 9e15, 1e19, 1e300, 1e308, -1e308, .pi, 1e9 + 1e-6,
]

/// Nothing that a caller can pass makes a figure trap, and no attribute is ever without a number.
@Suite("Extremes")
struct ExtremesTests {
    private func expectSound(_ figure: Figure, _ name: String) {
        let svg = ParsedSVG(figure.svg())
        #expect(svg.error == nil, "\(name)")
        for element in svg.elements where element.name != "svg" {
            for (key, value) in element.attributes where key != "id" && key != "href" {
                let text = value.lowercased()
                if text.contains("nan") || text.contains("inf") { Issue.record("\(name): \(key)=\(value)") }
            }
        }
        for style in [TextStyle.braille, .ascii] {
            for line in figure.text(width: 40, height: 5, style: style).split(separator: "\n")
            where String(line).displayWidth > 40 {
                Issue.record("\(name): \(line)")
            }
        }
    }

    @Test("any two values on any axis", arguments: extremeNumbers)
    func values(first: Double) {
        for second in extremeNumbers {
            for kind in [Axis.Kind.automatic, .logarithmic] {
                let axis = Axis("value", kind: kind)
                expectSound(
                    Figure("", Plot(x: axis, y: axis, marks: [.line(x: [first, second], y: [second, first])])),
                    "\(first) \(second) \(kind)")
            }
        }
    }

    @Test("any limits of any axis", arguments: extremeNumbers)
    func limits(from: Double) {
        for to in extremeNumbers {
            for kind in [Axis.Kind.whole, .logarithmic] {
                for axis in [
                    Axis(kind: kind, from: from, to: to), Axis(kind: kind, from: from), Axis(kind: kind, to: to),
                ] {
                    expectSound(
                        Figure("", Plot(x: axis, y: axis, marks: [.line(y: [0.5, 2, 3, -1e300, 1e300])])), "\(axis)")
                }
            }
        }
    }

    @Test("any size", arguments: extremeNumbers)
    func sizes(size: Double) {
        let matrix = ConfusionChart(counts: [[1, 2], [3, 4]])
        let grid = ImageGrid([.init([size, 1], width: 2, height: 1, caption: "a")], columns: .min)
        for figure in [Figure.trainingCurve(loss: [1, 2]), Figure("", matrix), Figure("", grid), Figure("", [])] {
            #expect(ParsedSVG(figure.svg(width: size, height: size)).error == nil)
            for count in [Int.min, -1, 0, 1, .max] {
                #expect(!figure.text(width: count, height: count).isEmpty || figure.title.isEmpty)
            }
        }
        #expect(ImageGrid([.init([], width: .max, height: .max)]).images.count == 1)
        #expect(ConfusionChart(truth: [.max, .min], predicted: [0, 0]).counts.isEmpty)
    }

    @Test("any text in any place")
    func texts() {
        let texts = [
            "", " ", "\n", "\u{0}", "]]>", "<!--", "👨‍👩‍👧‍👦", String(repeating: "\u{301}", count: 300), "\u{202E}reversed",
            String(repeating: "W", count: 5000),
        ]
        for text in texts {
            let axis = Axis(text)
            expectSound(
                Figure(
                    text, slug: text, Plot(x: axis, y: axis, marks: [.line(text, y: [1, 2]), .line(text, y: [2, 1])])),
                text)
            expectSound(Figure(text, ConfusionChart(counts: [[1, 2], [3, 4]], labels: [text, text])), text)
            expectSound(Figure(text, ImageGrid([.init([1], width: 1, height: 1, caption: text, isMarked: true)])), text)
        }
    }
}
