/// The mistakes that the grader knows by name.
///
/// Raw values are the identifiers for machines; `explanation` is for a learner.
public enum Mistake: String, Sendable, Hashable, CaseIterable {
    /// The gradient with the other sign.
    case wrongSign = "wrong-sign"
    /// Half of the right gradient.
    case missingFactorTwo = "missing-factor-two"
    /// Twice the right gradient.
    case extraFactorTwo = "extra-factor-two"
    /// A sum over the batch where the loss is a mean.
    case missingMean = "missing-mean"
    /// A mean over the batch where the loss is a sum, or a second mean.
    case extraMean = "extra-mean"
    /// The chain rule without f′(z).
    case missingActivationDerivative = "missing-activation-derivative"
    /// f′ taken at a = f(z) instead of z.
    case activationDerivativeAtOutput = "activation-derivative-at-output"
    /// The right numbers with rows and columns exchanged.
    case transposed
    /// W where the backward pass needs Wᵀ.
    case transposedWeight = "transposed-weight"
    /// A gradient whose shape is not its parameter's.
    case wrongShape = "wrong-shape"
    /// The activation, or its derivative, of another layer.
    case wrongLayerActivation = "wrong-layer-activation"
    /// A block of zeros whose true gradient is not zero.
    case zeroGradient = "zero-gradient"
    /// A bias gradient of zeros.
    case missingBiasGradient = "missing-bias-gradient"
    /// A bias gradient that is not summed over all that the bias was added to.
    case biasNotSummed = "bias-not-summed"
    /// xᵢδᵢ where xᵢδⱼ is needed.
    case elementwiseInsteadOfOuter = "elementwise-instead-of-outer"
    /// The penalty's gradient left out.
    case missingRegularizer = "missing-regularizer"
    /// The gradient of ‖w‖ where the penalty is ‖w‖².
    case normInsteadOfSquaredNorm = "norm-instead-of-squared-norm"
    /// A softmax differentiated as if each output depended on its own input alone.
    case missingSoftmaxCoupling = "missing-softmax-coupling"
    /// A binary cross-entropy without its (1 − y) half.
    case missingComplementTerm = "missing-complement-term"
    /// A factor of the chain, other than an activation's, left out.
    case missingChainFactor = "missing-chain-factor"
    /// A backward pass through weights that were already updated.
    case weightsAfterUpdate = "weights-after-update"
    /// The batch without one of its samples.
    case sampleDropped = "sample-dropped"
    /// Samples paired with other samples' targets.
    case sampleMisaligned = "sample-misaligned"
    /// Wrong, in a way that the grader does not know.
    case unrecognised

    /// The mistake in one sentence.
    public var explanation: String {
        switch self {
        case .wrongSign: "The sign is wrong: the derivative points uphill, and this one points the other way."
        case .missingFactorTwo: "A factor 2 is missing: the derivative of x² is 2x."
        case .extraFactorTwo: "There is a factor 2 too much: a ½ in the loss cancels the 2 of the power rule."
        case .missingMean: "The loss is a mean, so its gradient needs the same 1/m."
        case .extraMean: "There is a 1/m too much: the average is taken once, where the loss takes it."
        case .missingActivationDerivative: "The activation's derivative f′(z) is missing from the chain."
        case .activationDerivativeAtOutput: "f′ is taken at the output a = f(z), but the chain rule needs it at z."
        case .transposed: "The numbers are right, but rows and columns are exchanged."
        case .transposedWeight: "The weight matrix is used the wrong way round: going backward it is transposed."
        case .wrongShape: "A gradient has one entry for each entry of its parameter, and this one has not."
        case .wrongLayerActivation: "The activation of another layer is used."
        case .zeroGradient: "The claimed gradient is zero, but the loss does change with this parameter."
        case .missingBiasGradient: "The bias has no gradient here, but the loss does change with it."
        case .biasNotSummed: "A bias is added to every sample, so its gradient is the sum over all of them."
        case .elementwiseInsteadOfOuter:
            "Entries are multiplied pair by pair, but a weight's gradient is the outer product of input and error."
        case .missingRegularizer: "The penalty's own gradient is missing."
        case .normInsteadOfSquaredNorm: "This is the derivative of the norm ‖w‖, but the penalty is its square ‖w‖²."
        case .missingSoftmaxCoupling:
            "In a softmax every output depends on every input: the terms −aⱼaᵢ for i ≠ j are missing."
        case .missingComplementTerm: "The (1 − y) half of the binary cross-entropy is missing."
        case .missingChainFactor: "A factor of the chain rule is missing."
        case .weightsAfterUpdate: "The backward pass uses weights that were already updated; it needs the old ones."
        case .sampleDropped: "One sample of the batch is left out."
        case .sampleMisaligned: "Samples are paired with the targets of other samples."
        case .unrecognised: "The gradient is wrong, and the pattern is none that the grader knows."
        }
    }
}
