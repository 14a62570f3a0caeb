import Learning
import Tensors

/// A backward pass with one sign of its derivation flipped.
struct PlantedSign<L: Layer<Double>> {
    /// The one block of the gradient that it spoils: "input", or a parameter's name.
    let block: String
    let backward: (_ dOutput: Tensor<Double>, _ cache: L.Cache) -> (dInput: Tensor<Double>, gradient: L)

    /// A formula for ∂L/∂input in which a sign is flipped.
    init(_ layer: L, dInput: @escaping (_ dOutput: Tensor<Double>, _ cache: L.Cache) -> Tensor<Double>) {
        block = "input"
        backward = { (dInput($0, $1), layer.backward($0, cache: $1).gradient) }
    }

    /// A block that is a sum over outputs, with the terms of some outputs subtracted: of those that stand first along an
    /// axis of the output.
    ///
    /// Since every term has its output's ∂L/∂output as a factor, the flipped sign of that factor is the term's.
    init(_ layer: L, _ block: String, termsOfFirstAlong axis: Int) {
        self.block = block
        backward = { dOutput, cache in
            var (dInput, gradient) = layer.backward(dOutput, cache: cache)
            let flipped = layer.backward(dOutput.flippingFirst(along: axis), cache: cache)
            if block == "input" { dInput = flipped.dInput }
            gradient.updateParameters(beside: flipped.gradient) { name, _, own, flipped in
                if name == block { own = flipped }
            }
            return (dInput, gradient)
        }
    }
}

/// A layer among others whose backward pass subtracts what the first channel of its output has to add to ∂L/∂input.
struct Planted<Base: Layer<Double>>: Layer {
    typealias Scalar = Double

    var base: Base

    init(_ base: Base) { self.base = base }

    func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] { try base.outputShape(of: inputShape) }

    func forward(_ input: Tensor<Double>) -> (output: Tensor<Double>, cache: Base.Cache) { base.forward(input) }

    func backward(_ dOutput: Tensor<Double>, cache: Base.Cache) -> (dInput: Tensor<Double>, gradient: Self) {
        let (dInput, gradient) = PlantedSign(base, "input", termsOfFirstAlong: -1).backward(dOutput, cache)
        return (dInput, Self(gradient))
    }

    func branches(_ cache: Base.Cache) -> [Int32] { base.branches(cache) }

    mutating func updateParameters(
        beside other: Self, _ body: (_ name: String, Role, inout Tensor<Double>, Tensor<Double>) throws -> Void
    ) rethrows {
        try base.updateParameters(beside: other.base, body)
    }
}

extension Tensor<Double> {
    /// The tensor with the sign of every element flipped that stands first along an axis; −1 is the last axis.
    fileprivate func flippingFirst(along axis: Int) -> Tensor {
        let axis = axis < 0 ? rank + axis : axis
        let signs = (0..<shape[axis]).map { $0 == 0 ? -1.0 : 1 }
        return self * Tensor(shape: [shape[axis]] + [Int](repeating: 1, count: rank - axis - 1), scalars: signs)
    }
}
