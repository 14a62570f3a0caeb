import Tensors

/// What predictions are compared with, one a sample: the rows of a tensor, or labels.
public protocol Targets: Sendable, Equatable {
    /// The number of targets.
    var targetCount: Int { get }
    /// The targets of the given numbers, in that order.
    func targets(_ numbers: [Int]) -> Self
}

extension Tensor: Targets {
    public var targetCount: Int { shape.first ?? 1 }
    public func targets(_ numbers: [Int]) -> Tensor { rank == 0 ? self : rows(numbers) }
}

extension [Int]: Targets {
    public var targetCount: Int { count }
    public func targets(_ numbers: [Int]) -> [Int] { numbers.map { self[$0] } }
}
