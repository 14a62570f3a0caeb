import Console
import Datasets
import Foundation

/// The digits of this run: MNIST where it is found, those that the program draws otherwise.
func loadDigits(data: URL?, seed: UInt64, isQuick: Bool) throws(Failure) -> ImageDataset {
    let digits: ImageDataset
    do {
        if let folder = try MNIST.folder(data: data?.path(percentEncoded: false)) {
            digits = try MNIST.load(folder: folder)
        } else {
            digits = DrawnDigits.draw(seed: seed)
        }
    } catch {
        throw Failure(error.fault == .missingData ? .missingData : .corruptData, error.description)
    }
    guard isQuick else { return digits }
    return ImageDataset(name: digits.name, train: digits.train.prefix(3_000), test: digits.test.prefix(1_000))
}
