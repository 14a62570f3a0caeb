/// Samples of one shape from which batches are taken: the rows of a tensor, or pixels that are scaled only when needed.
public protocol SampleSource<Scalar>: Sendable {
    /// The scalar of the batches.
    associatedtype Scalar: TensorScalar
    /// The number of samples.
    var sampleCount: Int { get }
    /// The shape of one sample.
    var sampleShape: [Int] { get }
    /// The samples of the given numbers, in that order. Shape [numbers.count] + sampleShape.
    func batch(_ numbers: [Int]) -> Tensor<Scalar>
}

extension Tensor: SampleSource {
    /// The length of the first axis.
    public var sampleCount: Int { shape.first ?? 1 }
    /// The lengths of the other axes.
    public var sampleShape: [Int] { Array(shape.dropFirst()) }
    /// The rows of the given numbers, in that order.
    public func batch(_ numbers: [Int]) -> Tensor { rows(numbers) }
}
