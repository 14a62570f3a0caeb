import Tensors

/// A network as textbooks write it: each sample is a column, and layer l computes aₗ =
/// σ(Wₗ aₗ₋₁ + bₗ).
///
/// `Learning` has samples in rows and the activation in a layer of its own; here every
/// formula of the chapter can be found again, sign by sign.
struct TextbookNetwork: Sendable, Hashable {
    struct Layer: Sendable, Hashable {
        /// Wₗ [nₗ, nₗ₋₁].
        var weight: Tensor<Double>
        /// bₗ [nₗ, 1].
        var bias: Tensor<Double>

        /// A layer; the bias is given as a plain list.
        init(_ weight: Tensor<Double>, _ bias: Tensor<Double>) {
            self.weight = weight
            self.bias = bias.reshaped(to: [bias.count, 1])
        }
    }

    var layers: [Layer]

    /// What a forward pass leaves: z₁, z₂, … and a₀ = x, a₁, a₂, …, all of them columns.
    struct Pass: Sendable, Hashable {
        var z: [Tensor<Double>] = []
        var a: [Tensor<Double>]

        /// What the network puts out.
        var output: Tensor<Double> { a[a.count - 1] }
    }

    /// Runs the network on a column.
    ///
    /// Throws where the shapes do not fit.
    func forward(_ x: Tensor<Double>) throws(ShapeError) -> Pass {
        var pass = Pass(a: [x])
        for layer in layers {
            let product = try Shapes.matmul(layer.weight.shape, pass.output.shape)
            guard product == layer.bias.shape else {
                throw ShapeError("bias", "cannot add \(layer.bias.shape) to \(product)")
            }
            pass.z.append(matmul(layer.weight, pass.output) + layer.bias)
            pass.a.append(sigmoid(pass.z[pass.z.count - 1]))
        }
        return pass
    }
}

extension Tensor<Double> {
    /// Numbers as a column [n, 1].
    static func column(_ numbers: [Double]) -> Tensor {
        Tensor(shape: [numbers.count, 1], scalars: numbers)
    }
}
