import Tensors

extension Sequential {
    /// A number that judges predictions besides the loss, as a mean over samples: accuracy, for instance.
    public typealias Metric<Target> = @Sendable (_ prediction: Tensor<Scalar>, _ target: Target) -> Double

    /// The mean loss and metric over samples, or some of their rows, at inference and without regularizers.
    public func evaluate<Target>(
        _ x: some SampleSource<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, metric: Metric<Target>? = nil,
        rows: Range<Int>? = nil, batchSize: Int = 256
    ) -> (loss: Double, metric: Double?) {
        var means = RunningMeans(hasMetric: metric != nil)
        for batch in Self.batches(rows ?? 0..<x.sampleCount, batchSize) {
            let (prediction, target) = (self(x.batch(batch)), y.targets(batch))
            means.add(
                count: batch.count, loss: Double(loss.value(prediction, target)), metric: metric?(prediction, target))
        }
        return (means.loss, means.metric)
    }

    /// The model's output for every sample, batch by batch.
    public func predict(_ x: some SampleSource<Scalar>, batchSize: Int = 256) -> Tensor<Scalar> {
        let parts = Self.batches(0..<x.sampleCount, batchSize).map { self(x.batch($0)) }
        return parts.isEmpty ? self(x.batch([])) : .concatenated(parts)
    }

    private static func batches(_ rows: Range<Int>, _ size: Int) -> [[Int]] {
        require(size >= 1, "batch size: must be at least 1, found \(size)")
        return stride(from: rows.lowerBound, to: rows.upperBound, by: size).map {
            Array($0..<min($0 + size, rows.upperBound))
        }
    }
}

/// Means over samples that come in batches.
struct RunningMeans {
    private(set) var count = 0
    private var lossSum = 0.0
    private var metricSum = 0.0
    private let hasMetric: Bool

    init(hasMetric: Bool) { self.hasMetric = hasMetric }

    var loss: Double { lossSum / Double(count) }
    var metric: Double? { hasMetric ? metricSum / Double(count) : nil }

    /// Adds a batch of which the means are known.
    mutating func add(count: Int, loss: Double, metric: Double?) {
        self.count += count
        lossSum += loss * Double(count)
        metricSum += (metric ?? 0) * Double(count)
    }
}
