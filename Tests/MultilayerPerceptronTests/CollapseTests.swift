import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("Linear layers")
struct CollapseTests {
    @Test("two of them are one, at every input", arguments: [[1.5, -0.5], [0, 0], [-3, 7]])
    func collapse(_ input: [Double]) {
        let (both, x) = (LinearLayers.example, Tensor<Double>.column(input))
        let one = matmul(both.collapsed.weight, x) + both.collapsed.bias
        #expect((both(x) - one).largestMagnitude() < 1e-12)
    }
}
