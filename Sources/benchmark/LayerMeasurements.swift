import Learning
import Tensors

/// Every layer of the documents' first network, forward and backward, for a batch of 32; then whole steps of all four.
func layerMeasurements(runs: Int) -> [Measurement] {
    var generator = SplitMix64(seed: 1)
    let model: Sequential<Float> = DocumentModel.cnn000.layers(using: &generator)
    var input: Tensor<Float> = generator.uniforms([32, 28, 28, 1])
    var rows: [Measurement] = []
    for (layer, name) in zip(model.layers, model.layerNames) {
        func measure<L: Layer<Float>>(_ layer: L) -> Tensor<Float> {
            let (output, cache) = layer.forward(input)
            let dOutput = output
            rows.append(
                Measurement(
                    group: "layers", name: "\(name) forward", timing: .of(runs: runs) { _ = layer.forward(input) }))
            rows.append(
                Measurement(
                    group: "layers", name: "\(name) backward",
                    timing: .of(runs: runs) { _ = layer.backward(dOutput, cache: cache) }))
            return output
        }
        input = measure(layer)
    }
    return rows
}

/// One step of training, from the batch to the updated parameters, for each of the documents' networks.
func stepMeasurements(runs: Int) -> [Measurement] {
    DocumentModel.allCases.map { kind in
        var generator = SplitMix64(seed: 1)
        var model: Sequential<Float> = kind.layers(using: &generator)
        var optimizer = Adam<Float>()
        let x: Tensor<Float> = generator.uniforms([kind.batchSize, 28, 28] + (kind.isConvolutional ? [1] : []))
        let labels = (0..<kind.batchSize).map { $0 % 10 }
        let loss = SparseCategoricalCrossEntropy<Float>(from: .probabilities)
        let timing = Timing.of(runs: runs) {
            optimizer.update(&model, along: model.lossAndGradient(x, labels, loss: loss).gradient)
        }
        return Measurement(
            group: "steps", name: "\(kind.rawValue), batch \(kind.batchSize)", timing: timing,
            operations: kind.operations(batch: kind.batchSize))
    }
}

extension DocumentModel {
    /// Floating-point operations of one training step: 2 for each multiply-add of the forward pass, the weights' gradients
    /// and the inputs' gradients, but for the first layer's.
    func operations(batch: Int) -> Double {
        let products: [Double] =
            switch self {
            case .cnn000: [676 * 9 * 32, 121 * 288 * 64, 1600 * 128, 128 * 10]
            case .cnn003: [676 * 9 * 32, 121 * 288 * 64, 9 * 576 * 64, 576 * 64, 64 * 10]
            case .mlp001, .mlp002: [784 * 128, 128 * 10]
            }
        let first = products[0]
        return 2 * Double(batch) * (3 * products.reduce(0, +) - first)
    }
}
