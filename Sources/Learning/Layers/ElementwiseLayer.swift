import Tensors

/// A layer whose output has its input's shape, whatever that is, and whose cache is one tensor: an activation f.
public protocol ElementwiseLayer<Scalar>: Layer where Cache == Tensor<Scalar> {}

extension ElementwiseLayer {
    public var backwardFactors: [BackwardFactor] { [.slope] }

    public var keepsSamplesApart: Bool { true }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] { inputShape }
}
