import Console
import Datasets
import Learning
import Notebook
import Tensors

/// What one of the documents' networks comes to with several seeds, trained as its
/// document says.
struct Trials: Sendable {
    let model: DocumentModel
    /// The share of test images read, for each seed.
    var accuracies: [Double] = []
    /// The mean loss of the test images, for each seed.
    var losses: [Double] = []
    /// The course of the training, for each seed.
    var histories: [History] = []

    init(_ model: DocumentModel) { self.model = model }

    /// Trains once for each seed; stops early, with what is finished, where the listener
    /// asks for it.
    ///
    /// Without dropout the layers that drop are left out; the others begin with the same
    /// weights.
    mutating func run(
        _ digits: ImageDataset, seeds: [UInt64], epochs: Int? = nil,
        dropsUnits: Bool = true,
        listener: (TrainingEvent) -> TrainingDirective
    ) throws(Failure) {
        let settings = TrainingSettings(
            model: model, epochs: epochs ?? model.epochs, batchSize: model.batchSize,
            learningRate: 0.001)
        let samples = ImageSamples<Float>(digits.test, channelAxis: model.isConvolutional)
        for seed in seeds {
            var run = TrainingRun(settings, seed: seed)
            if !dropsUnits {
                run.model = Sequential(
                    run.model.layers.filter { !($0 is Dropout<Float>) })
            }
            try run.train(digits, settings, listener: listener)
            if let divergence = run.divergence {
                throw Failure(.failed, divergence.description)
            }
            if run.history.ending == .listener { return }
            let result = run.model.evaluate(
                samples, digits.test.labels,
                loss: SparseCategoricalCrossEntropy(from: .probabilities),
                metric: { accuracy($0.argmax(axis: 1), $1) })
            accuracies.append(result.metric ?? .nan)
            losses.append(result.loss)
            histories.append(run.history)
        }
    }

    /// The epoch of the lowest validation loss, for each seed; none where nothing was set
    /// aside.
    var bestEpochs: [Int] {
        histories.compactMap { history in
            let losses = history.epochs.compactMap(\.validationLoss)
            return losses.isEmpty ? nil : Tensor(losses.map { -$0 }).argmax() + 1
        }
    }

    /// The lowest validation loss, for each seed.
    var lowestLosses: [Double] {
        histories.compactMap { $0.epochs.compactMap(\.validationLoss).min() }
    }
}

/// Whether the documents' results can be measured: on all of MNIST, and on nothing else.
enum Claims {
    /// Refuses what was asked for where it cannot be done, before anything is trained.
    static func check(isAsked: Bool, isQuick: Bool, digits: ImageDataset) throws(Failure)
    {
        guard isAsked else { return }
        if isQuick {
            throw Failure(
                .usage,
                "--claims: measures on all images of MNIST, and --quick takes a few",
                hint: "leave --quick out")
        }
        guard isMNIST(digits) else {
            let found = "\(digits.train.count) and \(digits.test.count) (\(digits.name))"
            throw Failure(
                .missingData,
                "--claims: needs MNIST's 60000 images to learn from and 10000 to "
                    + "test with, found \(found)",
                hint: "name their folder with --data DIR, or fetch them: "
                    + "sh chapters/05-convolutional-network/fetch-mnist.sh")
        }
    }

    /// Whether these are as many digits of each class as MNIST has.
    static func isMNIST(_ digits: ImageDataset) -> Bool {
        digits.train.classCounts == trainCounts && digits.test.classCounts == testCounts
    }

    /// How often each digit occurs in MNIST.
    static let trainCounts = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    static let testCounts = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
}
