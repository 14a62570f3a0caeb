import Tensors

/// ∂L/∂W, ∂L/∂b and ∂L/∂a of every layer, for L = ½ ‖a − y‖² of the last one.
struct Backpropagation: Sendable, Hashable {
    /// δₗ = ∂L/∂zₗ [nₗ, 1].
    var delta: [Tensor<Double>]
    /// ∂L/∂Wₗ [nₗ, nₗ₋₁].
    var weight: [Tensor<Double>]
    /// ∂L/∂aₗ₋₁ [nₗ₋₁, 1]: of the first layer's input first.
    var input: [Tensor<Double>]

    /// ∂L/∂bₗ [nₗ, 1], which is δₗ.
    var bias: [Tensor<Double>] { delta }
}

extension TextbookNetwork {
    /// Backpropagation in matrices, from the last layer to the first.
    ///
    ///     δₗ = ∂L/∂aₗ ⊙ aₗ ⊙ (1 − aₗ)
    ///     ∂L/∂Wₗ = δₗ aₗ₋₁ᵀ
    ///     ∂L/∂aₗ₋₁ = Wₗᵀ δₗ
    func backward(_ pass: Pass, _ y: Tensor<Double>) -> Backpropagation {
        var result = Backpropagation(delta: [], weight: [], input: [])
        var dA = pass.output - y
        for l in layers.indices.reversed() {
            let delta = dA * pass.a[l + 1] * (1 - pass.a[l + 1])
            result.delta.insert(delta, at: 0)
            result.weight.insert(matmul(delta, pass.a[l], transposeB: true), at: 0)
            dA = matmul(layers[l].weight, delta, transposeA: true)
            result.input.insert(dA, at: 0)
        }
        return result
    }

    /// Backpropagation as it is derived, index by index: the same numbers, one at a time.
    func backwardByIndex(_ pass: Pass, _ y: Tensor<Double>) -> Backpropagation {
        var result = Backpropagation(delta: [], weight: [], input: [])
        var dA = (0..<y.count).map { i in pass.output[i, 0] - y[i, 0] }  // (a)
        for l in layers.indices.reversed() {
            let (w, before, after) = (layers[l].weight, pass.a[l], pass.a[l + 1])
            let (outputs, inputs) = (w.shape[0], w.shape[1])
            var dW = Tensor<Double>.zeros([outputs, inputs])
            var dInput = [Double](repeating: 0, count: inputs)
            var delta = [Double](repeating: 0, count: outputs)
            for i in 0..<outputs {
                delta[i] = dA[i] * after[i, 0] * (1 - after[i, 0])  // (b)
                for j in 0..<inputs {
                    dW[i, j] = delta[i] * before[j, 0]  // (c)
                    dInput[j] += delta[i] * w[i, j]  // (d)
                }
            }
            result.delta.insert(.column(delta), at: 0)
            result.weight.insert(dW, at: 0)
            result.input.insert(.column(dInput), at: 0)
            dA = dInput
        }
        return result
    }

    /// What document 001 prints for ∂L/∂Wₗ: aₗ ⊙ ∂L/∂aₗ, a column where a matrix is
    /// needed.
    func printedWeightGradients(_ pass: Pass, _ y: Tensor<Double>) -> [Tensor<Double>] {
        let inputs = backward(pass, y).input
        return layers.indices.map { l in
            pass.a[l + 1] * (l + 1 < layers.count ? inputs[l + 1] : pass.output - y)
        }
    }

    /// L = ½ ‖a − y‖², for nudging one weight at a time.
    func loss(_ x: Tensor<Double>, _ y: Tensor<Double>) throws(ShapeError) -> Double {
        (try forward(x).output - y).squared().sum() / 2
    }
}
