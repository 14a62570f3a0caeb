import Tensors

/// The largest value under each window, channel by channel.
///
/// [B, h, w, C] → [B, h′, w′, C]. The stride is the window's size unless it is given. Taught in chapter 05.
public struct MaxPooling2D<Scalar: TensorScalar>: Layer {
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

    public func forward(_ images: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Maxima<Scalar>) {
        let maxima = maxPool(images, window)
        return (maxima.values, cache: maxima)
    }

    // out_p = in_w(p), w(p) the window's winner: ∂out_p/∂in_q = 1 if q = w(p), else 0
    // ∂L/∂in_q = Σ_p ∂L/∂out_p [w(p) = q]                              (a)  a pixel may win in several windows
    public func backward(
        _ dOutput: Tensor<Scalar>, cache: Maxima<Scalar>
    ) -> (dInput: Tensor<Scalar>, gradient: Self) {
        (maxPoolGradient(dOutput, cache), gradient: self)  // (a)
    }

    /// The winner of each window, as its place in its own image.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func branches(_ cache: Maxima<Scalar>) -> [Int32] {
        let size = Int32(cache.imageShape[1...].reduce(1, *))
        return cache.winners.map { $0 % size }
    }
}
