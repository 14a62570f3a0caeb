import TestSupport
import Testing
import Text

@testable import Plotting

/// Whatever the data and the texts are, a figure is drawn, is sound, and can be read.
@Suite("Nasty data")
struct NastyTests {
    @Test("the SVG is well-formed, all its numbers are numbers, and no text touches another", arguments: 0..<336)
    func svg(seed: Int) {
        let figure = NastyFigures.figure(seed)
        let width = [240.0, 320, 480, 640, 960, 1600][seed / 16 % 6]
        let svg = ParsedSVG(figure.svg(width: width))
        #expect(svg.error == nil)
        for element in svg.elements {
            for (key, value) in element.attributes
            where !["id", "aria-labelledby", "aria-describedby", "href"].contains(key) {
                let lower = value.lowercased()
                if lower.contains("nan") || lower.contains("inf") { Issue.record("\(key)=\(value)") }
            }
        }
        let scene = figure.scene(width: width)
        expectLegible(scene, "seed \(seed), width \(width)")
        let moves = scene.elements.contains { if case .frameByFrame = $0 { true } else { false } }
        for frame in 0..<6 where moves {
            let texts = Scene.texts(of: scene.elements, frame: frame)
            let still = Scene(width: scene.width, height: scene.height, elements: texts.map { .text($0) })
            expectLegible(still, "seed \(seed), frame \(frame)")
        }
    }

    @Test("no line of the text is too wide, and nothing in it steers a terminal", arguments: 0..<336)
    func text(seed: Int) {
        let figure = NastyFigures.figure(seed)
        let width = [40, 57, 80, 120][seed / 16 % 4]
        for style in TextStyle.allCases {
            let text = figure.text(width: width, style: style)
            for line in text.split(separator: "\n") where String(line).displayWidth > width {
                Issue.record("\(style): \(line)")
            }
            #expect(
                !text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) })
            if style == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        }
    }

    @Test("a million points in any mark", arguments: [1, 2, 5, 9])
    func million(kind: Int) {
        var generator = SeededGenerator(seed: 1)
        let values = (0..<1_000_000).map { _ in Double.random(in: -1...1, using: &generator) }
        let mark: Mark =
            switch kind {
            case 0: .line(y: values)
            case 1: .line(y: values, lower: values, upper: values)
            case 2: .points(x: values, y: values.reversed())
            case 5: .histogram(of: values)
            default: .descent(x: values, y: values.reversed())
            }
        let svg = Figure("Million", Plot(marks: [mark])).svg()
        #expect(ParsedSVG(svg).error == nil)
        #expect(svg.utf8.count < 40_000)
    }
}
