import Grading

/// A mistake that a student's backward pass makes, and in which layer; nil stands for every layer or for the loss.
public struct Plant: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // In the design's list
        case signAtLoss, signOfWeight, signOfBias, signGoingBack
        case sumForMean, sumForMeanInLayer, meanOfMean, meanOfMeanInLayer
        case twice, half, twiceInWeight, halfInWeight, halfInBias
        case noDerivative, noDerivativeAnywhere, derivativeAtOutput
        case transposedGradient, transposedWeight
        case updatedWeight, updatedWeights
        case noBias, noBiases, biasOfFirst, biasOfLast
        case diagonalProduct, rowProduct, columnProduct
        case noPenalty, noPenaltyInLayer, normForSquare
        case uncoupledSoftmax, noComplement
        case otherDerivative, otherInput, inputBeforeActivation
        case withoutFirst, withoutLast, withoutLastRenormalized, withoutFirstInWeight
        case targetsShifted, targetsShiftedBack
        // Not in it
        case derivativeTwice, threeTimes, tanhWithoutSquare, sigmoidWithPlus, penaltyOnBias, penaltySquared
        case penaltyCubed, oneEntry, oneUnit, noisy, clipped, normalized, absolute, sumsBeforeProduct, weightReversed
        case momentum, rootOfGradient, halfTheBatch, biasFromWeights, squaredDelta, addedWeight
    }

    public let kind: Kind
    public let layer: Int?

    public init(_ kind: Kind, _ layer: Int? = nil) {
        self.kind = kind
        self.layer = layer
    }

    /// The name that the grader has to find; nil for kinds that it does not know.
    public var expected: Mistake? {
        switch kind {
        case .signAtLoss, .signOfWeight, .signOfBias, .signGoingBack: .wrongSign
        case .sumForMean, .sumForMeanInLayer: .missingMean
        case .meanOfMean, .meanOfMeanInLayer: .extraMean
        case .twice, .twiceInWeight: .extraFactorTwo
        case .half, .halfInWeight, .halfInBias: .missingFactorTwo
        case .noDerivative, .noDerivativeAnywhere: .missingActivationDerivative
        case .derivativeAtOutput: .activationDerivativeAtOutput
        case .transposedGradient: .transposed
        case .transposedWeight: .transposedWeight
        case .updatedWeight, .updatedWeights: .weightsAfterUpdate
        case .noBias, .noBiases: .missingBiasGradient
        case .biasOfFirst, .biasOfLast: .biasNotSummed
        case .diagonalProduct, .rowProduct, .columnProduct: .elementwiseInsteadOfOuter
        case .noPenalty, .noPenaltyInLayer: .missingRegularizer
        case .normForSquare: .normInsteadOfSquaredNorm
        case .uncoupledSoftmax: .missingSoftmaxCoupling
        case .noComplement: .missingComplementTerm
        case .otherDerivative, .otherInput, .inputBeforeActivation: .wrongLayerActivation
        case .withoutFirst, .withoutLast, .withoutLastRenormalized, .withoutFirstInWeight: .sampleDropped
        case .targetsShifted, .targetsShiftedBack: .sampleMisaligned
        default: nil
        }
    }

    /// Every place of a network where a kind of mistake can be made.
    public static func places(_ kind: Kind, in net: ExamNet) -> [Plant] {
        let layers = Array(0..<net.depth)
        let square = layers.filter { net.isSquare($0) && net.width($0) > 1 }
        // Layers whose activation's derivative the student needs.
        let active = layers.filter { net.activations[$0] != .identity && net.activations[$0] != .softmax }
        func each(_ layers: [Int]) -> [Plant] { layers.map { Plant(kind, $0) } }
        switch kind {
        case .signOfWeight, .signOfBias, .twiceInWeight, .halfInWeight, .halfInBias, .sumForMeanInLayer,
            .meanOfMeanInLayer, .noBias, .biasOfFirst, .biasOfLast, .withoutFirstInWeight, .oneEntry, .oneUnit,
            .sumsBeforeProduct, .absolute, .weightReversed:
            return each(layers)
        case .signGoingBack, .updatedWeight: return each(Array(layers.dropFirst()))
        case .updatedWeights, .noBiases: return net.depth > 1 ? [Plant(kind)] : []
        case .noDerivative, .derivativeTwice: return each(active)
        case .noDerivativeAnywhere: return active.count > 1 ? [Plant(kind)] : []
        case .derivativeAtOutput: return each(active.filter { net.activations[$0] != .relu })
        case .transposedGradient, .diagonalProduct, .rowProduct, .columnProduct: return each(square)
        case .transposedWeight: return each(square.filter { $0 > 0 })
        case .noPenalty, .penaltySquared: return net.penalty == .none ? [] : [Plant(kind)]
        case .penaltyOnBias, .penaltyCubed: return net.penalty == .none || net.penalty == .l1 ? [] : [Plant(kind)]
        case .noPenaltyInLayer: return net.penalty == .none ? [] : each(layers)
        case .normForSquare: return net.penalty == .l2 || net.penalty == .halfL2 ? [Plant(kind)] : []
        case .uncoupledSoftmax:
            return net.cost == .categorical || net.cost == .categoricalLogits ? [Plant(kind)] : []
        case .noComplement: return net.cost == .binary || net.cost == .binaryLogits ? [Plant(kind)] : []
        case .otherDerivative: return each(active)
        case .inputBeforeActivation: return each(layers.filter { $0 > 0 && net.activations[$0 - 1] != .identity })
        case .otherInput: return each(layers.filter { $0 > 0 && net.isSquare($0 - 1) })
        case .tanhWithoutSquare: return each(layers.filter { net.activations[$0] == .tanh })
        case .sigmoidWithPlus: return each(layers.filter { net.activations[$0] == .sigmoid })
        case .halfTheBatch: return net.batch > 3 ? [Plant(kind)] : []
        case .squaredDelta, .biasFromWeights: return each(layers)
        default: return [Plant(kind)]
        }
    }
}
