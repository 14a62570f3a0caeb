import Console
import Datasets
import Foundation
import Learning
import Notebook
import Tensors

/// What a run trains with: the documents' settings, or what the command line says
/// instead.
struct TrainingSettings: Sendable {
    var model: DocumentModel
    var epochs: Int
    var batchSize: Int
    var learningRate: Double

    /// Refuses options that say how to train where nothing would be trained.
    static func check(
        isLoaded: Bool, epochs: Int?, others: [(name: String, isGiven: Bool)]
    ) throws(Failure) {
        guard isLoaded, epochs == nil, let option = others.first(where: \.isGiven) else {
            return
        }
        throw Failure(
            .usage,
            "--\(option.name): has no effect on weights that are loaded and not trained",
            hint:
                "--epochs N goes on training them; without it, leave --\(option.name) out"
        )
    }
}

/// A network with all that is needed to go on training it.
struct TrainingRun: Sendable {
    var model: Sequential<Float>
    var optimizer: Adam<Float>
    var generator: SplitMix64
    var history = History()
    /// Why the run did not get to its end, if it did not.
    var divergence: Divergence?

    /// An untrained network.
    init(_ settings: TrainingSettings, seed: UInt64) {
        let generator = SplitMix64(seed: seed)
        var weights = generator.stream(RandomStream.weights)
        model = settings.model.layers(using: &weights)
        optimizer = Adam(learningRate: .constant(settings.learningRate))
        self.generator = generator.stream(RandomStream.training)
    }

    /// Trains on the digits' training images, with the progress of `chapter`.
    mutating func train(
        _ digits: ImageDataset, _ settings: TrainingSettings, in chapter: Chapter,
        file: String = #filePath,
        line: Int = #line, function: String = #function
    ) throws(Failure) {
        let progress = chapter.trainingProgress(
            unit: "img", file: file, line: line, function: function)
        defer { progress.finish() }
        try train(digits, settings) { progress.hear($0) }
    }

    /// Trains on the digits' training images.
    mutating func train(
        _ digits: ImageDataset, _ settings: TrainingSettings,
        listener: (TrainingEvent) -> TrainingDirective
    ) throws(Failure) {
        let samples = ImageSamples<Float>(
            digits.train, channelAxis: settings.model.isConvolutional)
        let share = settings.model.validationShare
        do {
            history = try model.fit(
                samples, digits.train.labels,
                loss: SparseCategoricalCrossEntropy(from: .probabilities),
                optimizer: &optimizer, metric: { accuracy($0.argmax(axis: 1), $1) },
                plan: TrainingPlan(
                    epochs: settings.epochs, batchSize: settings.batchSize),
                validation: share.map { .last(fraction: $0) } ?? .none, using: &generator,
                listener: listener)
        } catch .diverged(let divergence, let history) {
            (self.divergence, self.history) = (divergence, history)
        } catch {
            throw Failure(.corruptData, error.description)
        }
    }

    /// The share of images that the network reads.
    func share(readBy kind: DocumentModel, of images: LabeledImages) -> Double {
        let predictions = model.predict(
            ImageSamples<Float>(images, channelAxis: kind.isConvolutional))
        return accuracy(predictions.argmax(axis: 1), images.labels)
    }

    /// Refuses a file that could not be written, before hours are spent on what should go
    /// into it.
    static func checkCanSave(to file: URL) throws(Failure) {
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        var isFolder: ObjCBool = false
        let isThere =
            FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
            && isFolder.boolValue
        guard isThere, FileManager.default.isWritableFile(atPath: folder) else {
            throw Failure(
                .cannotWrite, "--save: cannot write into \(folder)",
                hint: "name a file in a folder that exists")
        }
        let isOverFolder =
            FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            && isFolder.boolValue
        if isOverFolder {
            throw Failure(
                .cannotWrite, "--save: \(file.path) is a folder",
                hint: "name a file in it")
        }
    }

    /// Writes the weights, the optimizer's averages and the generator.
    func save(to file: URL) throws(Failure) {
        let bytes: Data
        do {
            bytes = try Checkpoint(model, optimizer: optimizer, generator: generator)
                .encoded()
        } catch {
            throw Failure(
                .cannotWrite, "--save: the weights cannot be written down: \(error)")
        }
        try AtomicFile.write(bytes, to: file)
    }

    /// Replaces the weights by those of a file, and with them the optimizer's averages
    /// and the generator where it has them: training goes on, and what is saved again is
    /// whole.
    mutating func load(_ file: URL) throws(Failure) {
        let path = file.path(percentEncoded: false)
        do {
            let checkpoint = try Checkpoint.read(path)
            try checkpoint.restore(&model)
            if checkpoint.file.metadata["optimizer"] != nil {
                try checkpoint.restore(&optimizer, &generator, of: model)
            }
        } catch {
            throw Failure(
                error.kind == .missing ? .missingData : .corruptData, error.description)
        }
    }
}

extension DocumentModel {
    /// The documents' number over MNIST; twice as many over the drawn digits, of which
    /// there are six times fewer.
    func epochs(over digits: ImageDataset) -> Int {
        digits.name == DrawnDigits.name ? 2 * epochs : epochs
    }
}

/// The streams of the seed that this chapter draws from.
///
/// The drawn digits have 1 and 2.
enum RandomStream {
    static let weights: UInt64 = 10
    static let training: UInt64 = 11
}
