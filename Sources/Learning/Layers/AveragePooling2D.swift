import Tensors

/// The mean of the values under each window, channel by channel; padding does not count.
///
/// [B, h, w, C] → [B, h′, w′, C]. The stride is the window's size unless it is given. Taught in chapter 05.
public struct AveragePooling2D<Scalar: TensorScalar>: Layer {
    /// The window that slides over each image.
    public let window: Window

    /// A square window of `size` pixels.
    public init(size: Int = 2, stride: Int? = nil, padding: Window.Padding = .valid) {
        window = Window(height: size, width: size, stride: stride ?? size, padding: padding)
    }

    public var keepsSamplesApart: Bool { true }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] {
        try Shapes.pooling(inputShape, window)
    }

    /// The cache is the shape of the images.
    public func forward(_ images: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: [Int]) {
        (averagePool(images, window), cache: images.shape)
    }

    // out_p = (1/n_p) Σ_{q under p} in_q,  n_p the number of pixels under window p
    // ∂L/∂in_q = Σ_{p over q} ∂L/∂out_p / n_p                          (a)
    public func backward(_ dOutput: Tensor<Scalar>, cache shape: [Int]) -> (dInput: Tensor<Scalar>, gradient: Self) {
        (averagePoolGradient(dOutput, window, imageShape: shape), gradient: self)  // (a)
    }
}
