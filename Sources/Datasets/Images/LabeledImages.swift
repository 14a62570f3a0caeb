import Tensors

/// Greyscale images, each with the number of its class, kept as bytes: a quarter of the size of a `Tensor<Float>`.
///
///     let digits = DrawnDigits.draw().train
///     let x = digits.tensor(of: Float.self)                       // [10000, 28, 28, 1], from 0 to 1
///     let batch = digits.tensor(of: Float.self, at: [7, 0, 3])    // [3, 28, 28, 1]
///     let y = digits.labels                                       // [Int], from 0 to 9
public struct LabeledImages: Sendable, Hashable {
    /// The brightness of each pixel, 0 … 255, image by image and row by row.
    public let pixels: [UInt8]
    /// The class of each image, 0 ..< classes.
    public let labels: [Int]
    /// Pixels from top to bottom of an image.
    public let height: Int
    /// Pixels from left to right of an image.
    public let width: Int
    /// The number of classes, whether each of them occurs or not.
    public let classes: Int

    /// Images over pixels listed image by image.
    ///
    /// Stops the program unless there are as many pixels as labels · height · width, and each label is a class.
    public init(pixels: [UInt8], labels: [Int], height: Int, width: Int, classes: Int) {
        require(
            height > 0 && width > 0 && pixels.count == labels.count * height * width,
            "LabeledImages: \(labels.count) images of \(height) × \(width) do not have \(pixels.count) pixels")
        for label in labels {
            require(
                label >= 0 && label < classes, "LabeledImages: label \(label) is outside the classes 0 ..< \(classes)")
        }
        self.pixels = pixels
        self.labels = labels
        self.height = height
        self.width = width
        self.classes = classes
    }

    /// The number of images.
    public var count: Int { labels.count }

    /// How many images each class has.
    public var classCounts: [Int] {
        labels.reduce(into: Array(repeating: 0, count: classes)) { $0[$1] += 1 }
    }

    /// The images at the given positions, in that order.
    public subscript(indices: some Collection<Int>) -> LabeledImages {
        var selected: [UInt8] = []
        selected.reserveCapacity(indices.count * height * width)
        for index in indices { selected += pixels(of: index) }
        return LabeledImages(
            pixels: selected, labels: indices.map { labels[$0] }, height: height, width: width, classes: classes)
    }

    /// The first images, all of them where there are fewer.
    public func prefix(_ count: Int) -> LabeledImages { self[0..<Swift.min(count, self.count)] }

    /// The pixels of one image, row by row.
    public func pixels(of index: Int) -> ArraySlice<UInt8> {
        require(labels.indices.contains(index), "LabeledImages: no image \(index) among \(count)")
        return pixels[index * height * width..<(index + 1) * height * width]
    }
}
