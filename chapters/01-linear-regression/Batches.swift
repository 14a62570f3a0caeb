import Tensors

/// Gradient descent with batches of one size, and how it fared epoch by epoch.
struct BatchRun: Sendable {
    let batchSize: Int
    /// The line at the start and after each step.
    let path: [Line]
    /// Steps in one epoch.
    let stepsPerEpoch: Int
    /// How far the loss of all samples is above the least one, at the start and after
    /// each epoch.
    let excess: [Double]

    init(
        _ points: Points, batchSize: Int, learningRate: Double, epochs: Int, seed: UInt64
    ) {
        self.batchSize = min(batchSize, points.count)
        stepsPerEpoch = (points.count - 1) / self.batchSize + 1
        var generator = SplitMix64(seed: seed).stream(2)
        let path = descend(
            points, learningRate: learningRate, batchSize: self.batchSize, epochs: epochs,
            using: &generator)
        let least = meanSquaredError(leastSquaresLine(points), points)
        excess = stride(from: 0, to: path.count, by: stepsPerEpoch).map {
            meanSquaredError(path[$0], points) - least
        }
        self.path = path
        isWhole = self.batchSize == points.count
    }

    private let isWhole: Bool

    /// What it is called in figures.
    var name: String {
        isWhole
            ? "full batch" : batchSize == 1 ? "single samples" : "batches of \(batchSize)"
    }
}
