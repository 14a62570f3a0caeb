import Tensors

/// A layer whose output has its input's shape, whatever that is, and whose cache is one tensor: the activations.
public protocol ElementwiseLayer<Scalar>: Layer where Cache == Tensor<Scalar> {}

extension ElementwiseLayer {
    public static var runsInPieces: Bool { true }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] { inputShape }
}
