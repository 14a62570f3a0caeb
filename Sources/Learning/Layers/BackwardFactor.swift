/// A factor of the chain rule through a layer.
public enum BackwardFactor: Sendable, Hashable {
    /// f′(z) of each element, the layer being a function f.
    case slope
    /// The terms ∂aⱼ/∂zᵢ, i ≠ j, that couple the elements of a row, as in a softmax.
    case coupling
    /// Wᵀ, where the output is x W or x W + b and W [D, H] the layer's first parameter.
    case weight
}
