extension LabeledImages {
    /// Reads images and their labels from two IDX files, raw or gzip-compressed.
    ///
    /// Without a number of classes it is the largest label and one. Throws `DatasetError` where a file is missing or
    /// damaged, the two do not belong together, or a label is not a class.
    ///
    ///     let letters = try LabeledImages(
    ///         images: "emnist-letters-train-images-idx3-ubyte.gz", labels: "emnist-letters-train-labels-idx1-ubyte.gz")
    public init(images imagesPath: String, labels labelsPath: String, classes: Int? = nil) throws(DatasetError) {
        // The labels first: they are small, so that a mistake in them shows at once.
        let labels = try IDXFile(contentsOf: labelsPath, expecting: .labels)
        let images = try IDXFile(contentsOf: imagesPath, expecting: .images)
        guard images.dimensions[0] == labels.dimensions[0] else {
            throw DatasetError(
                imagesPath,
                .countsDiffer(images: images.dimensions[0], labels: labels.dimensions[0], labelsPath: labelsPath))
        }
        let classes = classes ?? Int(labels.bytes.max() ?? 0) + 1
        if let index = labels.bytes.firstIndex(where: { Int($0) >= classes }) {
            throw DatasetError(
                labelsPath, .labelOutside(index: index, label: Int(labels.bytes[index]), classes: classes))
        }
        self.init(
            pixels: images.bytes, labels: labels.bytes.map { Int($0) },
            height: images.dimensions[1], width: images.dimensions[2], classes: classes)
    }
}
