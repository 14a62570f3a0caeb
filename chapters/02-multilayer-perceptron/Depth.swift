import Datasets
import Learning
import Tensors

/// How large the gradient of each layer's weights is in a deep network before training:
/// the root of the mean square of its entries, the first layer's first.
func gradientSizes(
    _ points: LabeledPoints, depth: Int, width: Int, _ activation: Activation,
    seed: UInt64
) -> [Double] {
    let network = Classifier(
        hidden: Array(repeating: width, count: depth), classes: points.classes,
        activation, learningRate: 0.01,
        seed: seed)
    return network.gradients(points).filter { $0.name.hasSuffix(".weight") }
        .map { $0.value.squared().mean().squareRoot() }
}
