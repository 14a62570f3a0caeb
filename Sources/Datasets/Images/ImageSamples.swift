import Tensors

/// Labeled images as the samples of a training run: pixels stay bytes until a batch needs them as numbers from 0 to 1.
public struct ImageSamples<Scalar: TensorScalar>: SampleSource {
    /// The images.
    public let images: LabeledImages
    /// Whether a sample is [height, width, 1] or [height, width].
    public let channelAxis: Bool

    /// Samples over images.
    public init(_ images: LabeledImages, channelAxis: Bool = true) {
        self.images = images
        self.channelAxis = channelAxis
    }

    public var sampleCount: Int { images.count }

    public var sampleShape: [Int] { [images.height, images.width] + (channelAxis ? [1] : []) }

    public func batch(_ numbers: [Int]) -> Tensor<Scalar> {
        images.tensor(of: Scalar.self, at: numbers, channelAxis: channelAxis)
    }
}
