import Learning
import Tensors

extension ModelPoint {
    /// The point with the biases of dead units raised, until each is on for some sample.
    ///
    /// A rectified unit that is off for every sample puts out zeros alone: a claim that reads nothing else is zero there
    /// by accident, at every point at which the unit stays dead, and passes for a gradient that was left out.
    func awake() -> ModelPoint {
        var layers = model.layers
        var x = x
        var source: (layer: Int, input: Tensor<Double>)?
        for k in layers.indices {
            if layers[k] is ReLU<Double>, let source, let raised = Self.raised(layers[source.layer], where: x) {
                layers[source.layer] = raised
                x = layers[source.layer..<k].reduce(source.input) { $1($0) }
            }
            if layers[k] is any ChannelwiseLayer { source = (k, x) }
            x = layers[k](x)
        }
        return ModelPoint(Sequential(layers), self.x, y, regularizer: regularizer)
    }

    /// A layer with the bias of each channel raised whose z [..., C] is nowhere positive; nil if there is none.
    private static func raised(_ layer: any Layer<Double>, where z: Tensor<Double>) -> (any Layer<Double>)? {
        let parameters = layer.parameterList
        guard let number = parameters.firstIndex(where: { $0.role == .bias }) else { return nil }
        var bias = parameters[number].value
        guard z.count > 0, z.shape.last == bias.count else { return nil }
        let rows = z.reshaped(to: [z.count / bias.count, bias.count])
        let (largest, mean) = (rows.max(axes: 0), rows.mean(axes: 0))
        let dead = bias.scalars.indices.filter { largest[$0] <= 0 }
        // Beyond the mean: a unit whose z is the same for all samples is on for all.
        for channel in dead { bias[channel] += 0.1 - mean[channel] }
        func open<L: Layer<Double>>(_ layer: L) -> any Layer<Double> { replacing(layer, number, by: bias) }
        return dead.isEmpty ? nil : open(layer)
    }
}
