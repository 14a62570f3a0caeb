import Foundation

/// The MNIST database of handwritten digits: 60,000 images to train and 10,000 to test, 28 × 28 pixels, 10 classes.
///
/// It is read from four files that the user fetched; nothing here reaches for the network. Fashion-MNIST and others in
/// the same format and under the same names load as well.
///
/// After Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to document recognition",
/// Proceedings of the IEEE, 1998.
public enum MNIST {
    /// Loads MNIST from the folder that `folder(data:environment:)` finds.
    ///
    /// Throws `DatasetError` where it is nowhere; the message names the files and the command that fetches them.
    public static func load(
        data: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(DatasetError) -> ImageDataset {
        let found = try folder(data: data, environment: environment)
        return try load(folder: found ?? cacheFolder(environment: environment))
    }

    /// Loads MNIST from a folder that holds its four files, raw or gzip-compressed.
    ///
    /// Throws `DatasetError` where a file is missing or damaged, or the images have another size than `size`, [height,
    /// width]; nil accepts any size that is the same for training and test.
    public static func load(
        folder: String, size: [Int]? = [28, 28], classes: Int = 10
    ) throws(DatasetError) -> ImageDataset {
        let paths = try paths(in: folder)
        // The test images first: they are the smaller, so that a mistake shows sooner.
        let test = try LabeledImages(images: paths[2], labels: paths[3], classes: classes)
        try check(test, at: paths[2], size: size)
        let train = try LabeledImages(images: paths[0], labels: paths[1], classes: classes)
        try check(train, at: paths[0], size: size ?? [test.height, test.width])
        return ImageDataset(name: "MNIST", train: train, test: test)
    }

    private static func check(_ images: LabeledImages, at path: String, size: [Int]?) throws(DatasetError) {
        let found = [images.height, images.width]
        if let size, found != size { throw DatasetError(path, .wrongImageSize(expected: size, found: found)) }
    }
}
