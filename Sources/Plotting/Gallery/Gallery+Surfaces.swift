import Foundation

extension Gallery {
    /// A valley that turns, over which plain descent zigzags.
    private static let valley = Field(x: -2.2...2.2, y: -1.4...2.2) { w, b in
        1 + (1 - w) * (1 - w) * 0.4 + 2.5 * (b - 0.5 * w * w) * (b - 0.5 * w * w)
    }

    private static let steps: [(w: Double, b: Double)] = {
        var (w, b) = (-1.8, -1.0)
        return (0..<40).map { _ in
            let place = (w, b)
            let bend = b - 0.5 * w * w
            w -= 0.09 * (-0.8 * (1 - w) - 5 * bend * w)
            b -= 0.09 * 5 * bend
            return place
        }
    }()

    private static func way(_ count: Int) -> Mark {
        .descent("gradient descent", x: steps.prefix(count).map(\.w), y: steps.prefix(count).map(\.b))
    }

    static let surface = Figure(
        "A loss surface and the way down", slug: "gallery-surface",
        Plot(x: "w", y: "b", marks: [.contours(of: valley), way(steps.count)]))

    static let descent = Figure(
        "The way down, step by step", slug: "gallery-descent",
        frames: [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 34, 40].map { count in
            Plot("step \(count)", x: "w", y: "b", marks: [.contours(of: valley), way(count)])
        }, seconds: 0.4)

    /// Two half-moons.
    private static let moons: [(x: Double, y: Double, label: Int)] = {
        var noise = GalleryNoise(seed: 8)
        return (0..<120).map { index in
            let (label, angle) = (index % 2, Double.pi * Double(index / 2) / 59)
            let (x, y) = label == 0 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
            return (x + 0.12 * noise.normal(), y + 0.12 * noise.normal(), label)
        }
    }()

    private static let moonPoints = (0..<2).map { label in
        let shown = moons.filter { $0.label == label }
        return Mark.points(["upper moon", "lower moon"][label], x: shown.map(\.x), y: shown.map(\.y))
    }

    /// What a classifier would say after some share of its training: first a line, at the end a wave.
    private static func decided(_ share: Double) -> Field {
        Field(x: -1.6...2.6, y: -1.2...1.7) { x, y in
            let wave = 0.25 - y + share * 0.48 * cos(.pi * x) + (1 - share) * 0.5 * (x - 0.5)
            return 1 / (1 + exp(-6 * wave))
        }
    }

    static var regions: Figure {
        let centers = [(0.0, 0.9), (-0.9, -0.5), (0.9, -0.5)]
        let nearest = { (x: Double, y: Double) -> Double in
            let distances = centers.map { ($0.0 - x) * ($0.0 - x) + ($0.1 - y) * ($0.1 - y) }
            return Double(distances.indices.min { distances[$0] < distances[$1] } ?? 0)
        }
        var noise = GalleryNoise(seed: 9)
        let marks = centers.enumerated().map { label, center -> Mark in
            let shown = (0..<30).map { _ in (center.0 + 0.32 * noise.normal(), center.1 + 0.32 * noise.normal()) }
            return .points("class \(label)", x: shown.map(\.0), y: shown.map(\.1))
        }
        return Figure(
            "Decision regions of three classes", slug: "gallery-regions",
            Plot(x: "x₁", y: "x₂", marks: [.regions(Field(x: -2...2, y: -1.6...2, of: nearest))] + marks))
    }

    static let training = Figure(
        "A decision region in training", slug: "gallery-training",
        frames: (0...10).map { epoch in
            Plot("epoch \(epoch * 10)", x: "x₁", y: "x₂", marks: [.regions(decided(Double(epoch) / 10))] + moonPoints)
        })
}
