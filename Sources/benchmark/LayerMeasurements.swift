import Learning
import Tensors

/// Every layer of the documents' first network, forward and backward, for a batch of 32.
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
