import Learning
import Tensors

/// One of the products of a training step: a layer's forward pass, or one of its two gradients.
struct NetworkProduct: Hashable, Sendable {
    /// What is computed.
    enum Result: String, Sendable {
        case output = ""
        case gradientOfWeights = ", dW"
        case gradientOfInput = ", dX"
    }

    let layer: LinearLayer
    let batch: Int
    let result: Result

    /// Different for every product, so that a row finds the same row of an earlier report.
    var name: String { "\(layer.name), batch \(batch)\(result.rawValue)" }

    /// Floating-point operations: the same number of multiply-adds, two operations each, for all three results.
    var operations: Double { 2 * Double(batch) * Double(layer.multiplyAdds) }

    /// Bytes that are read and written at least.
    var bytes: Double { 4 * Double(batch * (layer.counts.input + layer.counts.output) + layer.counts.weights) }

    /// The work, on random numbers.
    func work(_ generator: inout SplitMix64) -> () -> Void {
        switch layer {
        case .dense(let inputs, let outputs):
            let x: Tensor<Float> = generator.uniforms([batch, inputs])
            let w: Tensor<Float> = generator.uniforms([inputs, outputs])
            let dOutput: Tensor<Float> = generator.uniforms([batch, outputs])
            return switch result {
            case .output: { _ = matmul(x, w) }
            case .gradientOfWeights: { _ = matmul(x, dOutput, transposeA: true) }
            case .gradientOfInput: { _ = matmul(dOutput, w, transposeB: true) }
            }
        case .convolution(let image, let filterShape, let output):
            let images: Tensor<Float> = generator.uniforms([batch] + image)
            let filters: Tensor<Float> = generator.uniforms(filterShape)
            let dOutput: Tensor<Float> = generator.uniforms([batch] + output)
            return switch result {
            case .output: { _ = convolve(images, filters) }
            case .gradientOfWeights: { _ = convolveGradientOfFilters(images, dOutput, filterShape: filterShape) }
            case .gradientOfInput: { _ = convolveGradientOfImages(dOutput, filters, imageShape: images.shape) }
            }
        }
    }
}

extension DocumentModel {
    /// The products of one training step; nobody needs the gradient of the first layer's input.
    func products(batch: Int) -> [NetworkProduct] {
        linearLayers.enumerated().flatMap { i, layer in
            let results: [NetworkProduct.Result] =
                i == 0 ? [.output, .gradientOfWeights] : [.output, .gradientOfWeights, .gradientOfInput]
            return results.map { NetworkProduct(layer: layer, batch: batch, result: $0) }
        }
    }

    /// Floating-point operations of the products of one training step.
    func operations(batch: Int) -> Double { products(batch: batch).reduce(0) { $0 + $1.operations } }
}
