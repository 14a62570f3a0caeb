import Learning
import Tensors

// Mistakes on the way back through a layer. Layers are opened from `any Layer` and asked for their own backward pass, with
// another cache, another cotangent or another weight; nothing of theirs is computed here.

extension Replay {
    /// What can be done wrong in ∂L/∂input of layer k, given the factors of its backward step.
    func inputMistakes(ofLayer k: Int) -> [Mutation] {
        let factors = layers[k].backwardFactors
        var changes: [Mutation.Change] = []
        if factors.contains(.coupling) { changes.append(.uncoupled) }
        if factors.contains(.weight) { changes.append(.transposedWeight) }
        if !factors.isEmpty { changes.append(.passedThrough) }
        if factors.contains(.slope) { changes.append(.derivativeAtOutput) }
        if factors == [.slope] {
            changes += Mutation.Activation.allCases.filter { type(of: $0.layer) != type(of: layers[k]) }
                .map { .derivative(of: $0) }
            changes += layers.indices.filter { $0 != k && layers[$0].backwardFactors.contains(.slope) }
                .map { .derivativeAtInput(ofLayer: $0) }
        }
        return scaled(.input(layer: k)) + changes.map { Mutation(.input(layer: k), $0) }
    }

    /// ∂L/∂input of layer k with a mistake.
    func input(
        _ dInput: Tensor<Double>, of k: Int, dOutput: Tensor<Double>, gradient: [Tensor<Double>],
        _ change: Mutation.Change
    ) -> Tensor<Double>? {
        let layer = layers[k]
        switch change {
        case .scaled(let factor): return dInput * value(of: factor)
        case .passedThrough: return dOutput.shape == dInput.shape ? dOutput : nil
        case .derivativeAtOutput:
            return values[k + 1].shape == values[k].shape ? backward(layer, dOutput, at: values[k + 1]).dInput : nil
        case .derivativeAtInput(let other):
            return values[other].shape == values[k].shape ? backward(layer, dOutput, at: values[other]).dInput : nil
        case .derivative(let activation): return backward(activation.layer, dOutput, at: values[k]).dInput
        case .uncoupled: return uncoupled(dOutput, k)
        case .transposedWeight:
            guard let weight = squareWeight(k) else { return nil }
            return backward(replacing(layer, 0, by: weight.transposed()), dOutput, at: values[k]).dInput
        case .updatedWeights(let rate, let withPenalty):
            guard let weight = layer.parameterList.first?.value, let own = gradient.first else { return nil }
            let penalty = withPenalty ? point.regularizer?.gradient(weight) : nil
            let step = (penalty.map { own + $0 } ?? own) * rate
            return backward(replacing(layer, 0, by: weight - step), dOutput, at: values[k]).dInput
        default: return nil
        }
    }

    /// ∂L/∂input of layer k if each element of a row depended on itself alone: the diagonal of the layer's derivative, one
    /// column of ∂L/∂output at a time.
    private func uncoupled(_ dOutput: Tensor<Double>, _ k: Int) -> Tensor<Double>? {
        guard layers[k].backwardFactors.contains(.coupling), let width = dOutput.shape.last else { return nil }
        return (0..<width).reduce(Tensor<Double>.zeros(dOutput.shape)) { sum, column in
            let one = Tensor<Double>.oneHot([column], classes: width).reshaped(to: [width])
            return sum + one * steps[k].backward(from: one * dOutput).dInput
        }
    }

    /// The weight of layer k where it is as wide as it is high, so that a mistaken product runs.
    func squareWeight(_ k: Int) -> Tensor<Double>? {
        guard layers[k].backwardFactors.contains(.weight), let weight = layers[k].parameterList.first?.value,
            weight.rank == 2, weight.shape[0] == weight.shape[1]
        else { return nil }
        return weight
    }
}

extension Mutation.Activation {
    var layer: any Layer<Double> {
        switch self {
        case .sigmoid: Sigmoid()
        case .tanh: Tanh()
        case .relu: ReLU()
        }
    }
}

/// A layer's own backward pass, with the cache of the forward pass at x.
func backward<L: Layer<Double>>(
    _ layer: L, _ dOutput: Tensor<Double>, at x: Tensor<Double>
) -> (dInput: Tensor<Double>, gradients: [Tensor<Double>]) {
    let (dInput, gradient) = layer.backward(dOutput, cache: layer.forward(x).cache)
    return (dInput, gradient.parameterList.map(\.value))
}
