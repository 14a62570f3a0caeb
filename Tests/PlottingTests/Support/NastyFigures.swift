import Foundation
import TestSupport

@testable import Plotting

/// Figures of every kind with the data and the texts that real logs contain sooner or later, one for each seed.
struct NastyFigures {
    private var generator: SeededGenerator

    private init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed) &* 7919) }

    /// The figure of a seed.
    static func figure(_ seed: Int) -> Figure {
        var nasty = NastyFigures(seed: seed)
        return nasty.figure(kind: seed % 16, slug: "nasty-\(seed)")
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

    private mutating func number() -> Double {
        let extremes: [Double] = [
            .nan, .infinity, -.infinity, 1.7e308, -1.7e308, 1e-300, -1e-300, 0, -0.0, 1e9 + 1e-3,
            .leastNonzeroMagnitude,
        ]
        return extremes.randomElement(using: &generator) ?? 0
    }

    /// Values of one kind: ordinary, flat, whole, far from zero, or with extremes among them.
    private mutating func values(_ count: Int) -> [Double] {
        let kind = Int.random(in: 0..<7, using: &generator)
        let range = generator.range()
        let flat = number()
        return (0..<count).map { index in
            switch kind {
            case 0: flat
            case 1: Double(Int.random(in: -3...12, using: &generator))
            case 2: 1e9 + Double.random(in: 0...1e-3, using: &generator)
            case 3: chance(0.2) ? number() : Double.random(in: range, using: &generator)
            case 4: pow(10, Double.random(in: -300...300, using: &generator))
            default: Double.random(in: range, using: &generator)
            }
        }
    }

    private mutating func text() -> String {
        let texts = [
            "", " ", "loss", "<&>\"'", "]]><!--", "👨‍👩‍👧‍👦 family", "حساب الخسارة", "损失函数的值", "a\u{0}b\u{1B}[31m\u{7F}",
            "\u{202E}reversed", "e\u{301}te\u{301}", String(repeating: "W", count: 60),
            "validation accuracy of the model",
            "x₁", "Ω≈ç√∫", String(repeating: "long words ", count: 12), "﷽", "हिन्दी में", "val_loss",
        ]
        return texts.randomElement(using: &generator) ?? ""
    }

    private mutating func count() -> Int {
        [0, 1, 2, 3, 10, 40, 200].randomElement(using: &generator) ?? 10
    }

    private mutating func axis() -> Axis {
        let kinds: [Axis.Kind] = [.automatic, .linear, .whole, .logarithmic]
        return Axis(
            text(), kind: kinds.randomElement(using: &generator) ?? .automatic, from: chance(0.1) ? number() : nil,
            to: chance(0.1) ? number() : nil)
    }

    private mutating func field() -> Field {
        let (columns, rows) = (Int.random(in: 0...14, using: &generator), Int.random(in: 0...14, using: &generator))
        let range = generator.range()
        return Field(values: (0..<rows).map { _ in values(columns) }, x: range, y: -1...1)
    }

    private mutating func mark(_ kind: Int) -> Mark {
        let n = count()
        switch kind {
        case 0: return .line(text(), x: chance(0.5) ? values(n) : nil, y: values(n))
        case 1: return .line(text(), y: values(n), lower: values(n), upper: values(n))
        case 2: return .points(text(), x: values(n), y: values(n))
        case 3: return .points(text(), x: values(5200), y: values(5200))
        case 4:
            let names = (0..<n).map { _ in text() }
            return chance(0.5) ? .horizontalBars(text(), of: names, values(n)) : .bars(text(), of: names, values(n))
        case 5:
            return .histogram(
                text(), of: values(n), bins: chance(0.5) ? Int.random(in: -2...500, using: &generator) : nil)
        case 6: return .stems(text(), x: values(n), y: values(n))
        case 7: return .contours(of: field(), levels: chance(0.3) ? values(4) : nil)
        case 8: return .regions(field())
        default: return .descent(text(), x: values(n), y: values(n))
        }
    }

    private mutating func plot(_ kind: Int) -> Plot {
        let count = kind == 0 && chance(0.2) ? 50 : Int.random(in: 1...5, using: &generator)
        return Plot(
            text(), x: axis(), y: axis(), marks: (0..<count).map { _ in chance(0.8) ? mark(kind) : mark(kind % 10) })
    }

    private mutating func figure(kind: Int, slug: String) -> Figure {
        switch kind {
        case 0..<10:
            let plots = (0..<Int.random(in: 1...3, using: &generator)).map { _ in plot(kind) }
            return Figure(text(), slug: slug, plots)
        case 10:
            let kind = Int.random(in: 0..<10, using: &generator)
            return Figure(
                text(), slug: slug, multiples: (0..<Int.random(in: 0...11, using: &generator)).map { _ in plot(kind) },
                columns: chance(0.5) ? Int.random(in: -1...9, using: &generator) : nil)
        case 11:
            let kind = Int.random(in: 0..<10, using: &generator)
            return Figure(
                text(), slug: slug, frames: (0..<Int.random(in: 0...6, using: &generator)).map { _ in plot(kind) },
                seconds: number())
        case 12:
            let (rows, columns) = (count(), count())
            return Figure(
                text(), slug: slug,
                HeatMap(
                    (0..<rows).map { _ in values(max(0, columns - (chance(0.1) ? 1 : 0))) },
                    rows: (0..<rows / 2).map { _ in text() }, columns: (0..<columns).map { _ in text() }))
        case 13:
            let size = Int.random(in: 0...12, using: &generator)
            let labels = (0..<size).map { _ in text() }
            return Figure(
                text(), slug: slug,
                ConfusionChart(
                    counts: (0..<size).map { _ in (0..<size).map { _ in Int.random(in: -5...99_999, using: &generator) }
                    },
                    labels: labels))
        case 14:
            let sizes = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                Int.random(in: 0...14, using: &generator)
            }
            return Figure(
                text(), slug: slug,
                NetworkDiagram(
                    weights: zip(sizes, sizes.dropFirst()).map { from, to in (0..<from).map { _ in values(to) } },
                    biases: sizes.dropFirst().map { values($0) }, inputs: [text()], outputs: [text(), text()],
                    layers: [text(), text()]))
        default:
            let images = (0..<Int.random(in: 0...23, using: &generator)).map { _ in
                ImageGrid.Image(values(30), width: 6, height: 5, truth: text(), predicted: text())
            }
            return Figure(text(), slug: slug, ImageGrid(images, columns: Int.random(in: 1...12, using: &generator)))
        }
    }
}
