import Console
import Datasets
import Foundation
import Learning
import Notebook
import Tensors

/// What a run trains with: the documents' settings, or what the command line says instead.
struct TrainingSettings: Sendable {
    var model: DocumentModel
    var epochs: Int
    var batchSize: Int
    var learningRate: Double
}

/// A network with all that is needed to go on training it.
struct TrainingRun: Sendable {
    var model: Sequential<Float>
    var optimizer: Adam<Float>
    var generator: SplitMix64
    var history = History()

    /// An untrained network.
    ///
    /// The seed's streams: 0 draws weights, 1 shuffles and drops out.
    init(_ settings: TrainingSettings, seed: UInt64) {
        let generator = SplitMix64(seed: seed)
        var weights = generator.stream(0)
        model = settings.model.layers(using: &weights)
        optimizer = Adam(learningRate: .constant(settings.learningRate))
        self.generator = generator.stream(1)
    }

    /// Trains on the digits' training images, with the progress of `chapter`.
    mutating func train(
        _ digits: ImageDataset, _ settings: TrainingSettings, in chapter: Chapter, file: String = #filePath,
        line: Int = #line, function: String = #function
    ) throws(Failure) {
        let samples = ImageSamples<Float>(digits.train, channelAxis: settings.model.isConvolutional)
        let share = settings.model.validationShare
        let progress = chapter.trainingProgress(
            epochs: settings.epochs,
            samples: share.map { Int(Double(samples.sampleCount) * (1 - $0)) } ?? samples.sampleCount,
            batchSize: settings.batchSize, file: file, line: line, function: function)
        defer { progress.finish() }
        do {
            history = try model.fit(
                samples, digits.train.labels, loss: SparseCategoricalCrossEntropy(from: .probabilities),
                optimizer: &optimizer, metric: { accuracy($0.argmax(axis: 1), $1) },
                plan: TrainingPlan(epochs: settings.epochs, batchSize: settings.batchSize),
                validation: share.map { .last(fraction: $0) } ?? .none, using: &generator
            ) { progress.hear($0) }
        } catch {
            throw Failure(.failed, error.description)
        }
    }

    /// Refuses a file that could not be written, before hours are spent on what should go into it.
    static func checkCanSave(to file: URL) throws(Failure) {
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
        guard isThere, FileManager.default.isWritableFile(atPath: folder) else {
            throw Failure(
                .cannotWrite, "--save: cannot write into \(folder)", hint: "name a file in a folder that exists")
        }
        let isOverFolder =
            FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && isFolder.boolValue
        if isOverFolder {
            throw Failure(.cannotWrite, "--save: \(file.path) is a folder", hint: "name a file in it")
        }
    }

    /// Writes the weights, the optimizer's averages and the generator.
    func save(to file: URL) throws(Failure) {
        do {
            try Checkpoint(model, optimizer: optimizer, generator: generator).write(file.path(percentEncoded: false))
        } catch {
            throw Failure(.cannotWrite, error.description)
        }
    }

    /// Replaces the weights by those of a file.
    mutating func load(_ file: URL) throws(Failure) {
        let path = file.path(percentEncoded: false)
        do {
            try Checkpoint.read(path).restore(&model, path: path)
        } catch {
            throw Failure(error.kind == .missing ? .missingData : .corruptData, error.description)
        }
    }
}
