/// The rules of differentiation as a teacher names them.
enum DerivativeRule: String, Sendable, CaseIterable {
    case sum, difference, sign, constantFactor, product, quotient, power, exponentialPower
    case exponential, logarithm, root, sine, cosine, sigmoid, tanh, relu, abs, larger, comparison
    case sumOfEntries, mean, max, softmax, norm1, norm2, squaredNorm
    case dot, matrixProduct, outer, transpose, entry, list

    /// The rule's name.
    var name: String {
        switch self {
        case .sum: "sum rule"
        case .difference: "difference rule"
        case .sign: "sign"
        case .constantFactor: "constant factor"
        case .product: "product rule"
        case .quotient: "quotient rule"
        case .power: "power and chain rule"
        case .exponentialPower: "exponential and chain rule"
        case .exponential, .logarithm, .root, .sine, .cosine, .sigmoid, .tanh, .relu, .abs: "chain rule"
        case .larger, .comparison, .max: "case by case"
        case .sumOfEntries: "sum over the entries"
        case .mean: "mean over the entries"
        case .softmax: "chain rule, all outputs"
        case .norm1, .norm2, .squaredNorm: "norm"
        case .dot: "inner product"
        case .matrixProduct: "matrix product"
        case .outer: "outer product"
        case .transpose: "transpose"
        case .entry: "one entry"
        case .list: "entry by entry"
        }
    }

    /// The rule in mathematics.
    var formula: String {
        switch self {
        case .sum: "(u + v)′ = u′ + v′"
        case .difference: "(u − v)′ = u′ − v′"
        case .sign: "(−u)′ = −u′"
        case .constantFactor: "(c·u)′ = c·u′"
        case .product: "(u·v)′ = u′·v + u·v′"
        case .quotient: "(u/v)′ = (u′·v − u·v′)/v²"
        case .power: "(uⁿ)′ = n·uⁿ⁻¹·u′"
        case .exponentialPower: "(aᵘ)′ = aᵘ·ln a·u′"
        case .exponential: "exp′ = exp"
        case .logarithm: "ln′(u) = 1/u"
        case .root: "(√u)′ = 1/(2√u)"
        case .sine: "sin′ = cos"
        case .cosine: "cos′ = −sin"
        case .sigmoid: "σ′ = σ(1 − σ)"
        case .tanh: "tanh′ = 1 − tanh²"
        case .relu: "relu′(u) = 1 for u > 0, else 0"
        case .abs: "|u|′ = sign(u)"
        case .larger: "the derivative of the larger one"
        case .comparison: "constant on either side, so 0"
        case .sumOfEntries: "∂Σuᵢ/∂uᵢ = 1"
        case .mean: "∂mean(u)/∂uᵢ = 1/n"
        case .max: "1 at the largest entry, else 0"
        case .softmax: "∂sⱼ/∂zᵢ = sⱼ·(δᵢⱼ − sᵢ)"
        case .norm1: "∂‖u‖₁/∂u = sign(u)"
        case .norm2: "∂‖u‖₂/∂u = u/‖u‖₂"
        case .squaredNorm: "∂‖u‖²/∂u = 2u"
        case .dot: "∂(u·v)/∂u = v"
        case .matrixProduct: "Y = A·B: ∂L/∂A = ∂L/∂Y·Bᵀ, ∂L/∂B = Aᵀ·∂L/∂Y"
        case .outer: "Y = u·vᵀ: ∂L/∂u = ∂L/∂Y·v"
        case .transpose: "∂L/∂A = (∂L/∂Aᵀ)ᵀ"
        case .entry: "the other entries have derivative 0"
        case .list: "∂[u, v]/∂u is the first entry"
        }
    }
}
