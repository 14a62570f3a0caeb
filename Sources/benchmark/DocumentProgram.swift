import Console
import Datasets
import Foundation
import Learning
import Tensors

/// One of the documents' programs from start to end, as a process of its own.
///
/// What it writes is what the programs in peers/ write: a line `epoch N s SECONDS` for each epoch, then
/// `test_accuracy` and `peak_mb`, each with its number; linear-004 writes `train_s` and `loss` instead of the former.
enum DocumentProgram: String, CaseIterable, Sendable {
    case cnn000 = "cnn-000"
    case cnn003 = "cnn-003"
    case mlp001 = "mlp-001"
    case mlp002 = "mlp-002"
    case linear004 = "linear-004"

    func run(data: URL?, epochs: Int?, seed: UInt64) throws(Failure) {
        if let network = DocumentModel(rawValue: rawValue) {
            try Self.train(network, data: data, epochs: epochs ?? network.epochs, seed: seed)
        } else {
            Self.fitLine(steps: epochs ?? 1000, seed: seed)
        }
        Self.report("peak_mb", Double(peakMemory) / 1e6)
    }

    private static func report(_ name: String, _ value: Double) {
        StandardStream.standardOutput.write("\(name) \(value)\n")
    }

    private static func train(_ network: DocumentModel, data: URL?, epochs: Int, seed: UInt64) throws(Failure) {
        let digits = if let data { try DigitsOnDisk.load(data) } else { DrawnDigits.draw() }
        var generator = SplitMix64(seed: seed)
        var model: Sequential<Float> = network.layers(using: &generator)
        var optimizer = Adam<Float>()
        let samples = ImageSamples<Float>(digits.train, channelAxis: network.isConvolutional)
        let validation = network.validationShare.map { Validation<Float, [Int]>.last(fraction: $0) } ?? .none
        let clock = ContinuousClock()
        var start = clock.now
        do {
            _ = try model.fit(
                samples, digits.train.labels, loss: SparseCategoricalCrossEntropy(from: .probabilities),
                optimizer: &optimizer, metric: { accuracy($0.argmax(axis: 1), $1) },
                plan: TrainingPlan(epochs: epochs, batchSize: network.batchSize), validation: validation,
                using: &generator
            ) { event in
                if case .begin = event { start = clock.now }
                if case .epoch(let epoch) = event {
                    let now = clock.now
                    report("epoch \(epoch.epoch) s", (now - start) / .seconds(1))
                    start = now
                }
                return .proceed
            }
        } catch {
            throw Failure(.failed, error.description)
        }
        let probabilities = model.predict(ImageSamples<Float>(digits.test, channelAxis: network.isConvolutional))
        report("test_accuracy", accuracy(probabilities.argmax(axis: 1), digits.test.labels))
    }

    /// Document 004's program: y = 2x + 1 with a little noise, a thousand steps of gradient descent.
    private static func fitLine(steps: Int, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let x = Tensor<Float>(shape: [100, 1], scalars: (0..<100).map { _ in Float(generator.uniform()) })
        let noise = Tensor<Float>(shape: [100, 1], scalars: (0..<100).map { _ in Float(0.01 * generator.normal()) })
        let y = 2 * x + 1 + noise
        var model = Sequential<Float>([Dense(weight: [[0]], bias: [0])])
        var optimizer = GradientDescent<Float>(learningRate: 0.1)
        let loss = MeanSquaredError<Float>()
        let seconds = Timing.time {
            for _ in 0..<steps { optimizer.update(&model, along: model.lossAndGradient(x, y, loss: loss).gradient) }
        }
        report("train_s", seconds)
        report("loss", Double(loss.value(model(x), y)))
    }
}

/// The most memory that this process had so far, in bytes.
private var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss * 1024
    #else
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
    #endif
}
