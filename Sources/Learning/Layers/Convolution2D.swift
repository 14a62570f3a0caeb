import Tensors

/// A two-dimensional convolution: out[b, y, x, f] = Σ_{i, j, c} in[b, y·s + i − top, x·s + j − left, c] · F[i, j, c, f] + bias[f].
///
/// in [B, h, w, C], F [height, width, C, filters], out [B, h′, w′, filters]. With `same` padding the image is framed with
/// zeros. As everywhere in the field the filter is not mirrored. Taught in chapter 05.
///
/// In `Float`, large images and filters of 3 × 3 go another way to the same sums, with fewer multiplications and some more
/// rounding.
public struct Convolution2D<Scalar: TensorScalar>: Layer {
    /// F [height, width, C, filters].
    public var filters: Tensor<Scalar> {
        didSet { prepared = PreparedFilters(shape: filters.shape) }
    }
    /// bias [filters].
    public var bias: Tensor<Scalar>
    /// Pixels between neighbouring positions of the filter.
    public let stride: Int
    /// What happens at the image's edges.
    public let padding: Window.Padding
    /// What is computed once from the filters, whatever the images.
    private var prepared: PreparedFilters

    public var keepsSamplesApart: Bool { true }
    public var keepsChannelsApart: Bool { true }

    public static var parameters: [Parameter<Self>] {
        [Parameter("filters", .weight, \.filters), Parameter("bias", .bias, \.bias)]
    }

    /// What the backward pass needs.
    public struct Cache: Sendable {
        let images: Tensor<Scalar>
    }

    /// A layer with given parameters.
    ///
    /// Stops the program unless F has four axes and the bias one number a filter.
    public init(filters: Tensor<Scalar>, bias: Tensor<Scalar>, stride: Int = 1, padding: Window.Padding = .valid) {
        require(
            filters.rank == 4 && bias.shape == [filters.shape[3]],
            "Convolution2D: filters \(filters.shape) must be [height, width, C, F] and bias \(bias.shape) [F]")
        self.filters = filters
        prepared = PreparedFilters(shape: filters.shape)
        self.bias = bias
        self.stride = stride
        self.padding = padding
    }

    /// A layer with random square filters and zero biases.
    public init(
        channels: Int, filters: Int, size: Int, stride: Int = 1, padding: Window.Padding = .valid,
        initializer: Initializer = .glorotUniform, using generator: inout some RandomNumberGenerator
    ) {
        let area = size * size
        self.init(
            filters: initializer.draw(
                shape: [size, size, channels, filters], fanIn: area * channels, fanOut: area * filters,
                as: Scalar.self, using: &generator),
            bias: .zeros([filters]), stride: stride, padding: padding)
    }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] {
        try Shapes.convolution(inputShape, filters: filters.shape, stride: stride, padding: padding)
    }

    public func forward(_ images: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Cache) {
        let output = convolve(images, filters, bias: bias, stride: stride, padding: padding, prepared: prepared)
        return (output, Cache(images: images))
    }

    // The derivation of (a), (b) and (c), and each as a plain sum, stand in Convolution2D+Definition.swift.
    public func backward(_ dOutput: Tensor<Scalar>, cache: Cache) -> (dInput: Tensor<Scalar>, gradient: Self) {
        let dInput = convolveGradientOfImages(  // (c)
            dOutput, filters, imageShape: cache.images.shape, stride: stride, padding: padding,
            prepared: prepared)
        return (dInput, gradient(dOutput, cache: cache))
    }

    public func gradient(_ dOutput: Tensor<Scalar>, cache: Cache) -> Self {
        let dFilters = convolveGradientOfFilters(  // (a)
            cache.images, dOutput, filterShape: filters.shape, stride: stride, padding: padding)
        let dBias = dOutput.sum(axes: 0, 1, 2)  // (b)
        return Convolution2D(filters: dFilters, bias: dBias, stride: stride, padding: padding)
    }
}
