import Learning
import Tensors

extension ModelPoint {
    /// The point with the biases of dead units raised, until each is on for some sample.
    ///
    /// A unit whose slope is zero for every sample, as that of a rectifier that is off, passes no gradient on: a claim that
    /// reads nothing else is zero there by accident, at every point at which the unit stays dead, and passes for a gradient
    /// that was left out.
    func awake() -> ModelPoint {
        var layers = model.layers
        var x = x
        var source: (layer: Int, input: Tensor<Double>)?
        for k in layers.indices {
            if layers[k].backwardFactors == [.slope], let source,
                let raised = Self.raised(layers[source.layer], where: x, before: layers[k])
            {
                layers[source.layer] = raised
                x = layers[source.layer..<k].reduce(source.input) { $1($0) }
            }
            if layers[k].keepsChannelsApart { source = (k, x) }
            x = layers[k](x)
        }
        return ModelPoint(Sequential(layers), self.x, y, regularizer: regularizer)
    }

    /// A layer with the bias of each channel changed at whose z [..., C] the activation is flat; nil if there is none.
    private static func raised(
        _ layer: any Layer<Double>, where z: Tensor<Double>, before activation: any Layer<Double>
    ) -> (any Layer<Double>)? {
        let parameters = layer.parameterList
        guard let number = parameters.firstIndex(where: { $0.role == .bias }) else { return nil }
        var bias = parameters[number].value
        guard z.count > 0, z.shape.last == bias.count else { return nil }
        let shape = [z.count / bias.count, bias.count]
        let slopes = abs(backward(activation, .ones(z.shape), at: z).dInput)
        let (steepest, mean) = (slopes.reshaped(to: shape).max(axes: 0), z.reshaped(to: shape).mean(axes: 0))
        let dead = bias.scalars.indices.filter { steepest[$0] == 0 }
        // Beyond the mean: a unit whose z is the same for all samples is on for all.
        for channel in dead { bias[channel] += 0.1 - mean[channel] }
        return dead.isEmpty ? nil : replacing(layer, number, by: bias)
    }
}
