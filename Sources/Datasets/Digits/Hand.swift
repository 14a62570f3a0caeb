import Foundation
import Tensors

/// A writer's hand for one digit: the style it chooses, how it wavers, bends, slants and presses.
///
/// The numbers are chosen so that width, slant and ink spread much as they do in MNIST.
struct Hand {
    var generator: SplitMix64

    /// Writes a digit; the pixels of its image, row by row.
    mutating func write(_ digit: Int) -> [UInt8] {
        var strokes = chooseStyle(of: DigitStyle.all[digit]).strokes
        waver(&strokes)
        reach(&strokes)
        var lines = strokes.map { Spline(through: $0).points(perSegment: 8) }
        bend(&lines)
        slant(&lines)
        return InkRaster.draw(lines, with: choosePen())
    }

    /// A draw from the normal distribution without its tails, where a digit would no longer be one.
    private mutating func normal() -> Double {
        min(max(generator.normal(), -2.2), 2.2)
    }

    /// A direction and length, normal in both coordinates.
    private mutating func normalPoint() -> Point {
        let x = normal()
        return Point(x, normal())
    }

    private mutating func chooseStyle(of styles: [DigitStyle]) -> DigitStyle {
        var remaining = generator.uniform() * styles.reduce(0) { $0 + $1.weight }
        for style in styles.dropLast() {
            remaining -= style.weight
            if remaining < 0 { return style }
        }
        return styles[styles.count - 1]
    }

    private mutating func chooseWave(frequency: Double) -> Wave {
        let frequency = normalPoint() * frequency
        return Wave(frequency: frequency, phase: 2 * .pi * generator.uniform())
    }

    private mutating func choosePen() -> Pen {
        let radius = 1.26 * exp(0.32 * normal())
        return Pen(
            radius: min(max(radius, 0.7), 2.4), unevenness: 0.22,
            waves: (0..<3).map { _ in chooseWave(frequency: 0.08) })
    }

    /// Moves every control point a little, the two of a corner together.
    private mutating func waver(_ strokes: inout [[Point]]) {
        let amount = 2 * exp(0.3 * normal())
        for stroke in strokes.indices {
            let original = strokes[stroke]
            for index in original.indices {
                let isCorner = index > 0 && original[index] == original[index - 1]
                strokes[stroke][index] =
                    isCorner ? strokes[stroke][index - 1] : original[index] + normalPoint() * amount
            }
        }
    }

    /// Ends a stroke a little early or late.
    private mutating func reach(_ strokes: inout [[Point]]) {
        for stroke in strokes.indices {
            let last = strokes[stroke].count - 1
            for (end, next) in [(0, 1), (last, last - 1)] {
                strokes[stroke][end] += (strokes[stroke][end] - strokes[stroke][next]) * (0.15 * normal())
            }
        }
    }

    /// Bends the paper: slow waves move neighbouring points alike.
    private mutating func bend(_ lines: inout [[Point]]) {
        for _ in 0..<3 {
            let wave = chooseWave(frequency: 0.0058)
            let move = normalPoint() * 5
            for line in lines.indices {
                for index in lines[line].indices { lines[line][index] += move * wave.height(at: lines[line][index]) }
            }
        }
    }

    /// Stretches, slants and turns the whole digit.
    private mutating func slant(_ lines: inout [[Point]]) {
        let width = 0.8 * exp(0.26 * normal())
        let shear = 0.06 + 0.24 * normal()
        let angle = 0.13 * normal()
        let (cosine, sine) = (cos(angle), sin(angle))
        for line in lines.indices {
            lines[line] = lines[line].map { point in
                let (x, y) = (width * point.x - shear * point.y, point.y)
                return Point(cosine * x - sine * y, sine * x + cosine * y)
            }
        }
    }
}
