extension Mutation {
    /// The mistake's name; `isBias` says whether a block is a bias, `isActivation` whether a layer is one.
    func mistake(isBias: (Int) -> Bool, isActivation: (Int) -> Bool) -> Mistake {
        switch change {
        case .scaled(let factor): return factor.mistake
        case .zero:
            switch place {
            case .penalty: return .missingRegularizer
            case .block(let block), .whole(.some(let block)):
                return isBias(block) ? .missingBiasGradient : .zeroGradient
            default: return .zeroGradient
            }
        case .withoutSample: return .sampleDropped
        case .shifted: return .sampleMisaligned
        case .uncoupled: return .missingSoftmaxCoupling
        case .withoutComplement: return .missingComplementTerm
        case .passedThrough:
            if case .input(let layer) = place, isActivation(layer) { return .missingActivationDerivative }
            return .missingChainFactor
        case .derivativeAtOutput: return .activationDerivativeAtOutput
        case .derivative, .derivativeAtInput, .input: return .wrongLayerActivation
        case .transposedWeight: return .transposedWeight
        case .updatedWeights: return .weightsAfterUpdate
        case .transposed: return .transposed
        case .oneSample: return .biasNotSummed
        case .elementwise: return .elementwiseInsteadOfOuter
        case .norm: return .normInsteadOfSquaredNorm
        case .onlyL1, .onlyL2: return .missingRegularizer
        }
    }
}
