import TestSupport
import Testing
import Text

@testable import Plotting

/// Whole figures, kept as files to be looked at when they change.
@Suite("Golden figures")
struct GoldenTests {
    @Test("every figure of the gallery as SVG", arguments: Gallery.figures.map(\.slug))
    func svg(slug: String) throws {
        let figure = try #require(Gallery.figures.first { $0.slug == slug })
        try expectGolden(figure.svg(), "\(slug).svg")
    }

    @Test("every figure of the gallery as text in all characters", arguments: Gallery.figures.map(\.slug))
    func text(slug: String) throws {
        let figure = try #require(Gallery.figures.first { $0.slug == slug })
        let texts = TextStyle.allCases.map { figure.text(width: 64, style: $0) }
        try expectGolden(texts.joined(separator: "\n"), "\(slug).txt")
        for line in texts.joined().split(separator: "\n") { #expect(String(line).displayWidth <= 64) }
    }

    @Test("lines with gaps on logarithmic axes as SVG")
    func logarithmic() throws {
        let steps = (0...12).map { Ticks.powerOfTen(-$0) }
        let plot = Plot(
            x: Axis("step", kind: .logarithmic), y: Axis("error", kind: .logarithmic),
            marks: [
                .line("forward", x: steps, y: steps.map { $0 + 1e-16 / $0 }),
                .line("central", x: steps, y: steps.map { $0 == 1e-3 ? .nan : $0 * $0 + 1e-16 / $0 }),
            ])
        try expectGolden(Figure("Error against step", slug: "error-against-step", [plot]).svg(), "step-size.svg")
    }
}
