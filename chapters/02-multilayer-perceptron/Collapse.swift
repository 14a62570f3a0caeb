import Tensors

/// Two layers without an activation between them, W₂ (W₁ x + b₁) + b₂, and the single
/// layer that they are.
struct LinearLayers: Sendable {
    let first: TextbookNetwork.Layer
    let second: TextbookNetwork.Layer

    func callAsFunction(_ x: Tensor<Double>) -> Tensor<Double> {
        matmul(second.weight, matmul(first.weight, x) + first.bias) + second.bias
    }

    /// W = W₂ W₁ and b = W₂ b₁ + b₂.
    var collapsed: TextbookNetwork.Layer {
        var layer = second
        layer.weight = matmul(second.weight, first.weight)
        layer.bias = matmul(second.weight, first.bias) + second.bias
        return layer
    }

    /// The ledger's example of 2, 3 and 1 units.
    static let example = LinearLayers(
        first: .init([[1, 2], [-1, 0.5], [0.3, -0.7]], [0.1, -0.2, 0.3]),
        second: .init([[0.5, -1, 2]], [0.25]))
}
