import Foundation

/// One figure of every kind, with data that any run makes anew: what the gallery shows and the golden files keep.
package enum Gallery {
    /// The figures, each with a slug of its own.
    package static let figures: [Figure] = [
        curves, band, points, crowd, bars, groups, coefficients, histograms, multiples, stepSizes, heat, correlations,
        confusion,
        regions, surface, network, images, descent, training,
    ]

    /// All figures on one page.
    package static var sheet: FigureSheet { FigureSheet("Gallery", figures, columns: 2) }

    static let curves = Figure.trainingCurve(
        "Training curves", slug: "gallery-curves",
        loss: [2.30, 0.62, 0.41, 0.30, 0.24, 0.20, 0.17, 0.14, 0.11, 0.12],
        validationLoss: [1.20, 0.52, 0.40, 0.34, 0.31, 0.30, 0.29, 0.30, 0.31, 0.33],
        accuracy: [0.31, 0.81, 0.87, 0.905, 0.925, 0.94, 0.95, 0.957, 0.966, 0.964],
        validationAccuracy: [0.62, 0.84, 0.88, 0.895, 0.905, 0.91, 0.912, 0.911, 0.909, 0.905])

    static var band: Figure {
        let epochs = (1...30).map(Double.init)
        let line = { (name: String, start: Double, rate: Double, spread: Double) -> Mark in
            let mean = epochs.map { start * exp(-rate * $0) + 0.1 }
            return .line(
                name, x: epochs, y: mean, lower: mean.map { $0 * (1 - spread) }, upper: mean.map { $0 * (1 + spread) },
                quantity: name)
        }
        return Figure(
            "Mean and spread of five runs", slug: "gallery-band",
            Plot(
                x: "epoch", y: "validation loss",
                marks: [line("SGD", 2.1, 0.08, 0.18), line("Adam", 2.2, 0.22, 0.12)]))
    }

    static var points: Figure {
        var noise = GalleryNoise(seed: 3)
        let marks = [("setosa", 1.5, 0.3), ("versicolor", 4.3, 1.3), ("virginica", 5.6, 2.0)].map {
            name, length, width -> Mark in
            let pairs = (0..<40).map { _ in (length + 0.4 * noise.normal(), width + 0.16 * noise.normal()) }
            return .points(name, x: pairs.map(\.0), y: pairs.map(\.1))
        }
        return Figure(
            "Three species", slug: "gallery-points",
            Plot(x: "petal length in cm", y: "petal width in cm", marks: marks))
    }

    static var crowd: Figure {
        var noise = GalleryNoise(seed: 4)
        let x = (0..<20_000).map { _ in noise.normal() }
        let y = x.map { 0.6 * $0 + 0.8 * noise.normal() }
        return Figure(
            "Twenty thousand points", slug: "gallery-crowd",
            Plot(x: "activation", y: "next activation", marks: [.points(x: x, y: y)]))
    }

    static let bars = Figure(
        "Test accuracy by class", slug: "gallery-bars",
        Plot(
            y: "accuracy in %",
            marks: [
                .bars(
                    of: ["plane", "car", "bird", "cat", "deer", "dog", "frog", "horse"],
                    [82, 91, 68, 55, 73, 64, 85, 84])
            ]))

    static let groups = Figure(
        "Loss with and without regularization", slug: "gallery-groups",
        Plot(
            y: "loss after 50 epochs",
            marks: [
                .bars(
                    "training", of: ["none", "L1", "L2", "dropout"], [0.02, 0.11, 0.09, 0.14], quantity: "training"),
                .bars(
                    "validation", of: ["none", "L1", "L2", "dropout"], [0.41, 0.27, 0.22, 0.19], quantity: "validation"),
            ]))

    static var coefficients: Figure {
        let features = [
            "mean radius of the nuclei", "worst texture", "mean concavity", "standard error of the area",
            "fractal dimension", "symmetry",
        ]
        return Figure(
            "What the lasso leaves of a linear model", slug: "gallery-coefficients",
            Plot(
                x: "coefficient",
                marks: [
                    .horizontalBars("least squares", of: features, [1.42, 0.77, -0.93, 0.31, -0.22, 0.08]),
                    .horizontalBars("lasso", of: features, [1.18, 0.52, -0.41, 0.02, 0, 0]),
                ]))
    }

    static var histograms: Figure {
        var noise = GalleryNoise(seed: 5)
        let before = (0..<800).map { _ in 0.5 * noise.normal() }
        let after = before.map { $0 * 0.45 + (noise.unit() < 0.2 ? 0.9 : 0) }
        return Figure(
            "Weights before and after training", slug: "gallery-histograms",
            Plot(x: "weight", y: "count", marks: Mark.histograms([("before", before), ("after", after)])))
    }

    static var multiples: Figure {
        let plots = [0.001, 0.01, 0.1, 0.3, 0.9, 1.01].map { rate -> Plot in
            // Gradient descent on w²: every step multiplies w by 1 − 2η.
            let loss = (0..<25).map { pow(1 - 2 * rate, 2 * Double($0)) }
            return Plot(
                "η = \(rate)", x: "step", y: "loss",
                marks: [.line(x: (0..<25).map(Double.init), y: loss, quantity: "loss")])
        }
        return Figure("Six learning rates", slug: "gallery-multiples", multiples: plots, columns: 3)
    }

    static var stepSizes: Figure {
        let steps = (0...12).map { Ticks.powerOfTen(-$0) }
        let error = { (order: Double) in steps.map { 0.3 * pow($0, order) + 1e-16 / $0 } }
        return Figure(
            "Error of a finite difference", slug: "gallery-step-sizes",
            Plot(
                x: Axis("step size", kind: .logarithmic), y: Axis("error", kind: .logarithmic),
                marks: [.stems("forward", x: steps, y: error(1)), .stems("central", x: steps, y: error(2))]))
    }
}

/// Random numbers for the gallery, the same on every run and platform.
struct GalleryNoise {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func unit() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 0x1p53
    }

    /// Twelve uniform numbers make a normal one, without a logarithm that platforms round differently.
    mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }
}
