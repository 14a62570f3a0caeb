import Learning
import Tensors

/// A layer whose work is a product of its input and its weights, as sizes alone.
enum LinearLayer: Hashable, Sendable {
    /// [B, inputs] · [inputs, outputs].
    case dense(inputs: Int, outputs: Int)
    /// Filters [height, width, C, F] over images [h, w, C], which gives [h′, w′, F].
    case convolution(image: [Int], filters: [Int], output: [Int])

    var name: String {
        switch self {
        case .dense(let inputs, let outputs): "dense \(inputs) → \(outputs)"
        case .convolution(let image, let filters, _):
            "convolve \(image.map(String.init).joined(separator: "×")) → \(filters[3])"
        }
    }

    /// Multiply-adds of one sample on its way forward.
    var multiplyAdds: Int {
        switch self {
        case .dense(let inputs, let outputs): inputs * outputs
        case .convolution(_, let filters, let output): output[0] * output[1] * filters.reduce(1, *)
        }
    }

    /// Scalars of one sample's input and output, and of the weights.
    var counts: (input: Int, output: Int, weights: Int) {
        switch self {
        case .dense(let inputs, let outputs): (inputs, outputs, inputs * outputs)
        case .convolution(let image, let filters, let output):
            (image.reduce(1, *), output.reduce(1, *), filters.reduce(1, *))
        }
    }
}

extension DocumentModel {
    /// The shape of one sample.
    var sampleShape: [Int] { isConvolutional ? [28, 28, 1] : [28, 28] }

    /// The layers that multiply, first to last.
    var linearLayers: [LinearLayer] {
        var generator = SplitMix64(seed: 1)
        let model: Sequential<Float> = layers(using: &generator)
        let shapes = require { () throws(ShapeError) in try model.shapes(inputShape: [1] + sampleShape) }
        let inputs = [[1] + sampleShape] + shapes
        return model.layers.indices.compactMap { i in
            switch model.layers[i] {
            case let layer as Dense<Float>: .dense(inputs: layer.weight.shape[0], outputs: layer.weight.shape[1])
            case let layer as Convolution2D<Float>:
                .convolution(
                    image: Array(inputs[i].dropFirst()), filters: layer.filters.shape,
                    output: Array(shapes[i].dropFirst()))
            default: nil
            }
        }
    }
}
