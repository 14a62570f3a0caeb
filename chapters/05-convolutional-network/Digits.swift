import Console
import Datasets
import Foundation

/// The digits of this run: MNIST where it is found, those that the program draws
/// otherwise.
func loadDigits(data: URL?, seed: UInt64, isQuick: Bool) throws(Failure) -> ImageDataset {
    let digits: ImageDataset
    do {
        if let folder = try MNIST.folder(data: data?.path(percentEncoded: false)) {
            digits = try MNIST.load(folder: folder)
        } else {
            digits = DrawnDigits.draw(seed: seed)
        }
    } catch {
        let lines = error.description.split(separator: "\n", maxSplits: 1).map(
            String.init)
        throw Failure(
            error.fault == .missingData ? .missingData : .corruptData, lines.first ?? "",
            hint: lines.dropFirst().first)
    }
    guard isQuick else { return digits }
    return ImageDataset(
        name: digits.name, train: digits.train.prefix(3_000),
        test: digits.test.prefix(1_000))
}
