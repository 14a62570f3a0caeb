import Console
import Learning
import Tensors

/// One step of training as `fit` takes it, from the batch to the updated parameters, for each of the documents' networks.
func stepMeasurements(runs: Int) throws(Failure) -> [Measurement] {
    var rows: [Measurement] = []
    for network in DocumentModel.allCases {
        var course = StepCourse(network)
        var seconds: [Double] = []
        for _ in 0..<runs { seconds.append(try course.secondsOfOneStep()) }
        rows.append(
            Measurement(
                group: "steps", name: "\(network.rawValue), batch \(network.batchSize)",
                timing: Timing(seconds: seconds),
                operations: network.operations(batch: network.batchSize)))
    }
    return rows
}

/// A network in training on one batch of random numbers, which is a whole epoch.
private struct StepCourse {
    private static let steps = 10

    private let x: Tensor<Float>
    private let labels: [Int]
    private var model: Sequential<Float>
    private var optimizer = Adam<Float>()
    private var generator = SplitMix64(seed: 1)

    init(_ network: DocumentModel) {
        model = network.layers(using: &generator)
        x = generator.uniforms([network.batchSize] + network.sampleShape)
        labels = (0..<network.batchSize).map { $0 % 10 }
    }

    /// The mean over a few steps, after one that does not count.
    mutating func secondsOfOneStep() throws(Failure) -> Double {
        let clock = ContinuousClock()
        var start = clock.now
        do {
            _ = try model.fit(
                x, labels, loss: SparseCategoricalCrossEntropy(from: .probabilities), optimizer: &optimizer,
                plan: TrainingPlan(epochs: 1 + Self.steps, batchSize: labels.count), using: &generator
            ) { event in
                if case .epoch(let epoch) = event, epoch.epoch == 1 { start = clock.now }
                return .proceed
            }
        } catch {
            throw Failure(.failed, error.description)
        }
        return (clock.now - start) / .seconds(1) / Double(Self.steps)
    }
}
