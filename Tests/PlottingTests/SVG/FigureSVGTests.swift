import Foundation
import TestSupport
import Testing

@testable import Plotting

/// What real logs contain sooner or later.
private let degenerateData: [[Double]] = [
    [], [1], [0], [2, 2, 2], [-1.7e308, 1.7e308], [.nan], [.nan, .infinity, -.infinity], [1, .nan, 2],
    [.leastNonzeroMagnitude, 0], [1e-300, 1e300], [-0.0, 0], [0, -1, -2],
]

@Suite("Figure as SVG")
struct FigureSVGTests {
    @Test(
        "degenerate data is drawn without nan or inf", arguments: degenerateData, [Axis.Kind.automatic, .logarithmic])
    func degenerate(values: [Double], kind: Axis.Kind) {
        let plot = Plot(x: Axis("x", kind: kind), y: Axis("y", kind: kind), marks: [.line("a", y: values)])
        let figure = Figure("Degenerate", [plot])
        let svg = ParsedSVG(figure.svg())
        #expect(svg.error == nil)
        for element in svg.elements {
            for value in element.attributes.values {
                #expect(!value.lowercased().contains("nan") && !value.lowercased().contains("inf"), "\(value)")
            }
        }
        for style in TextStyle.allCases { #expect(!figure.text(style: style).isEmpty) }
    }

    @Test("no two texts intersect and all lie inside the picture", arguments: 0..<240)
    func collisions(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let plots = (0..<Int.random(in: 1...3, using: &generator)).map { panel in
            let range = generator.range()
            let isLogarithmic = range.lowerBound > 0 && seed % 3 == 0
            let marks = (0..<Int.random(in: 1...11, using: &generator)).map { index in
                let y = (0..<20).map { _ in Double.random(in: range, using: &generator) }
                return Mark.line(String(repeating: "series \(index) ", count: 1 + seed % 3), y: y)
            }
            return Plot(
                x: "epoch", y: Axis("panel \(panel)", kind: isLogarithmic ? .logarithmic : .linear), marks: marks)
        }
        let width = Double.random(in: 240...1600, using: &generator)
        expectLegible(Figure("Seed \(seed)", plots).scene(width: width), "seed \(seed), width \(width)")
    }

    @Test("x ticks of any range stand apart as well", arguments: 0..<120)
    func horizontal(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let range = generator.range()
        let plot = Plot(x: "x", y: "y", marks: [.line(x: [range.lowerBound, range.upperBound], y: [0, 1])])
        expectLegible(Figure("Seed \(seed)", [plot]).scene(width: 240 + Double(seed) * 5), "seed \(seed)")
    }

    @Test("a reader that cannot see hears the title first, then what the data do")
    func accessible() throws {
        let figure = Figure("Run <1> & \"2\"", [Plot(x: "epoch", y: "loss", marks: [.line(y: [2.3, 0.1, 0.11])])])
        let svg = ParsedSVG(figure.svg())
        let root = try #require(svg.elements.first)
        #expect(root.attributes["role"] == "img")
        #expect(svg.elements[1].name == "title")
        #expect(svg.elements[1].text == "Run <1> & \"2\"")
        #expect(svg.elements[2].text == "loss falls from 2.30 to 0.11 over 3 epochs, lowest at epoch 2.")
        let ids = svg.elements.compactMap { $0.attributes["id"] }
        #expect(ids == ["run-1-2", "run-1-2-title", "run-1-2-desc"])
    }

    @Test("a file of its own has an opaque background and a dark variant; a part of a page has no background")
    func backgrounds() {
        let figure = Figure("Loss", [Plot(marks: [.line(y: [1, 2])])])
        let file = figure.svg()
        #expect(file.contains("@media (prefers-color-scheme:dark)"))
        #expect(ParsedSVG(file).all("rect").first?.attributes["width"] == "640")
        #expect(ParsedSVG(figure.svg(isStandalone: false)).all("rect").isEmpty)
    }

    @Test("training and validation share a colour and differ in their dashes; another quantity has another colour")
    func inks() {
        let figure = Figure.trainingCurve(
            loss: [2, 1], validationLoss: [2.1, 1.5], accuracy: [0.5, 0.9], validationAccuracy: [0.4, 0.8])
        let colors = [Paint.series(0), .series(1)].map {
            "#" + String(repeating: "0", count: 6 - String($0.light, radix: 16).count) + String($0.light, radix: 16)
        }
        let paths = ParsedSVG(figure.svg()).all("path").filter { colors.contains($0.attributes["stroke"] ?? "") }
        // In each frame two lines, then the two samples beside their names.
        let looks = paths.map { [$0.attributes["stroke"] ?? "", $0.attributes["stroke-dasharray"] ?? ""] }
        #expect(looks == [0, 0, 1, 1].flatMap { [[colors[$0], ""], [colors[$0], "6 4"]] })
    }

    @Test("a million points are under 40 kB, drawn in moments, and no peak is lost")
    func million() {
        var generator = SeededGenerator(seed: 7)
        var values = (0..<1_000_000).map { _ in Double.random(in: 0...1, using: &generator) }
        values[123_456] = 10
        values[654_321] = -10
        values[777_777] = .nan
        let figure = Figure("Long", [Plot(marks: [.line(y: values)])])
        let svg = figure.svg()
        #expect(svg.utf8.count < 40_000)
        #expect(figure.notes == ["1 value not finite, not drawn"])
        let ys = svg.split(separator: "\n").filter { $0.contains("stroke-width=\"2\"") }.joined().split(separator: ",")
            .dropFirst().compactMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
        // The frame is 260 high and ±10 are its limits.
        #expect((ys.max() ?? 0) - (ys.min() ?? 0) == 260)
    }

    @Test("text in a file is escaped once")
    func escaped() {
        let figure = Figure("a", [Plot(y: "<&>\"'", marks: [])])
        #expect(ParsedSVG(figure.svg()).all("text").contains { $0.text == "<&>\"'" })
    }
}
