import Learning
import Tensors

// What a mistake does inside one layer. Layers are opened from `any Layer` and asked for their own backward pass, with
// another cache or another cotangent; nothing of theirs is computed here.

extension Replay {
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
        case .uncoupled:
            guard layer is Softmax<Double> else { return nil }
            let a = values[k + 1]
            return dOutput * a * (1 - a)
        case .transposedWeight:
            guard let dense = layer as? Dense<Double>, dense.weight.shape[0] == dense.weight.shape[1] else {
                return nil
            }
            return backward(
                Dense(weight: dense.weight.transposed(), bias: dense.bias), dOutput, at: values[k]
            ).dInput
        case .updatedWeights(let rate, let withPenalty):
            guard let dense = layer as? Dense<Double>, let own = gradient.first else { return nil }
            let penalty = withPenalty ? point.regularizer?.gradient(dense.weight) : nil
            let step = (penalty.map { own + $0 } ?? own) * rate
            return backward(Dense(weight: dense.weight - step, bias: dense.bias), dOutput, at: values[k]).dInput
        default: return nil
        }
    }

    /// The gradients of layer k's parameters with a mistake.
    func parameters(
        _ own: [Tensor<Double>], of k: Int, dOutput: Tensor<Double>, _ mutation: Mutation
    ) -> [Tensor<Double>]? {
        guard let changed = all(own, of: k, dOutput: dOutput, mutation.change) else { return nil }
        guard case .block(let block) = mutation.place else { return changed }
        let number = blocks[block].number
        return own.indices.map { $0 == number ? changed[$0] : own[$0] }
    }

    private func all(
        _ own: [Tensor<Double>], of k: Int, dOutput: Tensor<Double>, _ change: Mutation.Change
    ) -> [Tensor<Double>]? {
        let layer = layers[k]
        func gradients(_ d: Tensor<Double>, at x: Tensor<Double>) -> [Tensor<Double>] {
            backward(layer, d, at: x).gradients
        }
        switch change {
        case .scaled(let factor): return own.map { $0 * value(of: factor) }
        case .zero: return own.map { .zeros($0.shape) }
        case .withoutSample(let sample, let renormalized):
            guard let row = row(sample), point.sampleCount > 1 else { return nil }
            let m = Double(point.sampleCount)
            return gradients(dOutput.keeping { $0 != row } * (renormalized ? m / (m - 1) : 1), at: values[k])
        case .oneSample(let sample):
            guard let row = row(sample), point.sampleCount > 1 else { return nil }
            return gradients(dOutput.keeping { $0 == row }, at: values[k])
        case .shifted(let by): return gradients(dOutput, at: values[k].rows(rolled(by: by)))
        case .input(let other):
            return values[other].shape == values[k].shape ? gradients(dOutput, at: values[other]) : nil
        case .elementwise(let kind): return elementwise(own, of: k, dOutput: dOutput, kind)
        default: return nil
        }
    }

    /// Σ_b x_bi δ_bi on the diagonal, in every column or in every row of a square weight.
    private func elementwise(
        _ own: [Tensor<Double>], of k: Int, dOutput: Tensor<Double>, _ kind: Mutation.Elementwise
    ) -> [Tensor<Double>]? {
        guard layers[k] is Dense<Double>, own[0].shape[0] == own[0].shape[1], own[0].shape[0] > 1 else { return nil }
        let products = (values[k] * dOutput).sum(axes: 0)
        let h = products.count
        let weight: [Double] = (0..<h * h).map { entry in
            let (i, j) = (entry / h, entry % h)
            switch kind {
            case .diagonal: return i == j ? products.scalars[i] : 0
            case .rows: return products.scalars[j]
            case .columns: return products.scalars[i]
            }
        }
        return [Tensor(shape: [h, h], scalars: weight)] + own.dropFirst()
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
