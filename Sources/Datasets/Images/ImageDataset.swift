import Tensors

/// Images to learn from and images to test what was learned.
public struct ImageDataset: Sendable, Hashable {
    /// What the images are, for headings and messages.
    public let name: String
    /// The images to learn from.
    public let train: LabeledImages
    /// The images to test with, never learned from.
    public let test: LabeledImages

    /// Two sets of images of one size and the same classes.
    public init(name: String, train: LabeledImages, test: LabeledImages) {
        require(
            [train.height, train.width, train.classes] == [test.height, test.width, test.classes],
            "ImageDataset \(name): train \(train.height) × \(train.width), \(train.classes) classes; "
                + "test \(test.height) × \(test.width), \(test.classes) classes")
        self.name = name
        self.train = train
        self.test = test
    }
}
