import Grading
import Learning
import Tensors
import Testing

/// A rectifier that learns a slope for each channel: a = z for z > 0, else α_c z, α [C].
///
/// K. He et al., ICCV 2015.
private struct ParametricReLU: ElementwiseLayer {
    enum Flaw { case none, noSlope, halfSlopes }

    typealias Scalar = Double
    var slopes: Tensor<Double>
    var flaw = Flaw.none

    static var parameters: [Parameter<Self>] { [Parameter("slopes", .weight, \.slopes)] }

    func forward(_ z: Tensor<Double>) -> (output: Tensor<Double>, cache: Tensor<Double>) { (rectified(z), z) }

    func rectified(_ z: Tensor<Double>) -> Tensor<Double> { z * derivative(z) }

    func derivative(_ z: Tensor<Double>) -> Tensor<Double> { (z .> 0) + (z .<= 0) * slopes }

    /// ∂L/∂α_c = Σ_b ∂L/∂a_bc min(z_bc, 0).
    func dSlopes(_ dA: Tensor<Double>, _ z: Tensor<Double>) -> Tensor<Double> { (dA * z * (z .<= 0)).sum(axes: 0) }

    func backward(_ dA: Tensor<Double>, cache z: Tensor<Double>) -> (dInput: Tensor<Double>, gradient: Self) {
        let factor = flaw == .halfSlopes ? 0.5 : 1.0
        return (flaw == .noSlope ? dA : dA * derivative(z), Self(slopes: factor * dSlopes(dA, z)))
    }

    func branches(_ z: Tensor<Double>) -> [Int32] { z.scalars.map { $0 > 0 ? 1 : 0 } }
}

/// z = x W, without a bias.
private struct Projection: Layer {
    typealias Scalar = Double
    var weight: Tensor<Double>

    static var parameters: [Parameter<Self>] { [Parameter("weight", .weight, \.weight)] }
    var backwardFactors: [BackwardFactor] { [.weight] }
    var keepsSamplesApart: Bool { true }
    var keepsChannelsApart: Bool { true }

    func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] {
        guard inputShape.count == 2, inputShape[1] == weight.shape[0] else {
            throw ShapeError("Projection", "expects input [B, \(weight.shape[0])], found \(inputShape)")
        }
        return [inputShape[0], weight.shape[1]]
    }

    func forward(_ x: Tensor<Double>) -> (output: Tensor<Double>, cache: Tensor<Double>) { (matmul(x, weight), x) }

    func backward(_ dZ: Tensor<Double>, cache x: Tensor<Double>) -> (dInput: Tensor<Double>, gradient: Self) {
        (matmul(dZ, weight, transposeB: true), Self(weight: matmul(x, dZ, transposeA: true)))
    }
}

/// The quantile loss: L = (1/n) Σ max(q e, (q − 1) e), e = y − ŷ.
///
/// R. Koenker and G. Bassett, Econometrica 46, 1978.
private struct QuantileLoss: RegressionLoss {
    typealias Scalar = Double
    var quantile = 0.3

    func value(_ prediction: Tensor<Double>, _ y: Tensor<Double>) -> Double {
        ((y - prediction).scalars.map { max(quantile * $0, (quantile - 1) * $0) }).reduce(0, +) / Double(y.count)
    }

    func gradient(_ prediction: Tensor<Double>, _ y: Tensor<Double>) -> Tensor<Double> {
        let e = y - prediction
        return ((e .< 0) * (1 - quantile) - (e .> 0) * quantile) / Double(y.count)
    }

    func branches(_ prediction: Tensor<Double>, _ y: Tensor<Double>) -> [Int32] {
        (y - prediction).scalars.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
    }
}

/// A mistake in `derived`.
private enum Slip: CaseIterable {
    case noSlope, rectifierSlope, weightUsedTheWrongWay, weightUpdatedFirst, negativeSlopes, entryByEntry, sumOverBatch
    case otherTargets, firstSampleLost

    var expected: (mistake: Mistake, place: String) {
        switch self {
        case .noSlope: (.missingActivationDerivative, "backward through layer 4, parametric_re_lu_2")
        case .rectifierSlope: (.wrongLayerActivation, "backward through layer 2, parametric_re_lu")
        case .weightUsedTheWrongWay: (.transposedWeight, "backward through layer 3, projection_2")
        case .weightUpdatedFirst: (.weightsAfterUpdate, "backward through layer 3, projection_2")
        case .negativeSlopes: (.wrongSign, "the gradients of layer 2, parametric_re_lu")
        case .entryByEntry: (.elementwiseInsteadOfOuter, "the gradients of layer 3, projection_2")
        case .sumOverBatch: (.missingMean, "the loss")
        case .otherTargets: (.sampleMisaligned, "the loss")
        case .firstSampleLost: (.sampleDropped, "the gradients of layer 5, projection_3")
        }
    }
}

@Suite("Layers and losses from outside")
struct ForeignLayerTests {
    private let x, y: Tensor<Double>
    private let model: Sequential<Double>

    init() {
        var generator = SplitMix64(seed: 5)
        func draw(_ shape: [Int]) -> Tensor<Double> {
            Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in generator.normal() })
        }
        (x, y) = (draw([6, 3]), draw([6, 2]))
        model = Sequential([
            Projection(weight: draw([3, 3])), ParametricReLU(slopes: [0.2, 0.4, 0.1]),
            Projection(weight: draw([3, 3])),
            ParametricReLU(slopes: [0.3, 0.15, 0.25]), Projection(weight: draw([3, 2])),
        ])
    }

    /// The gradient derived by hand, with a slip or without.
    private func derived(_ point: ModelPoint<Tensor<Double>>, _ slip: Slip? = nil) -> [Tensor<Double>] {
        let p = point.parameters.values
        let (first, second) = (ParametricReLU(slopes: p[1]), ParametricReLU(slopes: p[3]))
        let z1 = matmul(point.x, p[0])
        let a1 = first.rectified(z1)
        let z2 = matmul(a1, p[2])
        let a2 = second.rectified(z2)
        let prediction = matmul(a2, p[4])
        let m = point.sampleCount
        let targets = slip == .otherTargets ? point.y.rows((0..<m).map { ($0 + 1) % m }) : point.y
        var d = QuantileLoss().gradient(prediction, targets)
        if slip == .sumOverBatch { d *= Double(m) }
        var d3 = d
        if slip == .firstSampleLost { for k in 0..<2 { d3[0, k] = 0 } }
        let dA2 = matmul(d, p[4], transposeB: true)
        let dZ2 = slip == .noSlope ? dA2 : dA2 * second.derivative(z2)
        var dW2 = matmul(a1, dZ2, transposeA: true)
        let weight = slip == .weightUpdatedFirst ? p[2] - 0.1 * dW2 : p[2]
        let dA1 = matmul(dZ2, weight, transposeB: slip != .weightUsedTheWrongWay)
        let dZ1 = dA1 * (slip == .rectifierSlope ? z1 .> 0 : first.derivative(z1))
        if slip == .entryByEntry { dW2 = Tensor<Double>.oneHot([0, 1, 2], classes: 3) * (a1 * dZ2).sum(axes: 0) }
        return [
            matmul(point.x, dZ1, transposeA: true), (slip == .negativeSlopes ? -1 : 1) * first.dSlopes(dA1, z1), dW2,
            second.dSlopes(dA2, z2), matmul(a2, d3, transposeA: true),
        ]
    }

    @Test("what is right is called right, link by link, and nothing is hidden")
    func right() {
        let own = grade(model, at: x, y, loss: QuantileLoss(), regularizer: L2(0.1, .half))
        #expect(own.verdict == .correct && own.firstBrokenLink == nil && own.blindSpots.isEmpty, "\(own)")
        #expect(
            own.links.prefix(6).map(\.name) == [
                "loss", "projection_3", "parametric_re_lu_2", "projection_2", "parametric_re_lu", "projection",
            ])
        let claimed = grade(model, at: x, y, loss: QuantileLoss()) { derived($0) }
        #expect(claimed.verdict == .correct && claimed.coverage.entries == claimed.coverage.of, "\(claimed)")
    }

    @Test("a mistake in a derivation is named and located", arguments: Slip.allCases)
    fileprivate func named(_ slip: Slip) {
        let report = grade(model, at: x, y, loss: QuantileLoss()) { derived($0, slip) }
        #expect(report.verdict == .wrong)
        #expect(report.mistakes == [slip.expected.mistake], "\(report)")
        #expect(report.findings.map(\.place) == [slip.expected.place])
    }

    @Test("a mistake in the layer's own backward pass is its link's")
    func brokenLink() {
        func report(_ flaw: ParametricReLU.Flaw) -> GradingReport {
            var layers = model.layers
            layers[1] = ParametricReLU(slopes: [0.2, 0.4, 0.1], flaw: flaw)
            return grade(Sequential(layers), at: x, y, loss: QuantileLoss())
        }
        #expect(report(.noSlope).firstBrokenLink == "parametric_re_lu")
        #expect(report(.noSlope).mistakes == [.missingActivationDerivative])
        #expect(report(.halfSlopes).firstBrokenLink == "parametric_re_lu")
        #expect(report(.halfSlopes).findings.flatMap(\.blocks) == ["parametric_re_lu.slopes"])
    }

    @Test("at a kink any value between the derivatives from both sides will do")
    func kinks() {
        // h(e) falls by 0.7 on the left of e = 0 and rises by 0.3 on its right: 0 lies between.
        let loss = grade(QuantileLoss(), at: [[1, 2]], [[1, 3]])
        #expect(loss.verdict == .correct && loss.kinks.map(\.count) == [1])
        let layer = grade(ParametricReLU(slopes: [0.5, 0.5]), at: [[0, 1], [-1, 2]])
        #expect(layer.verdict == .correct && layer.kinks.map(\.count) == [1])
    }

    @Test("a symmetric weight, or one sample, hides what it hides")
    func blindSpots() {
        var layers = model.layers
        layers[2] = Projection(weight: [[0.5, -0.2, 0.3], [-0.2, 0.4, 0.1], [0.3, 0.1, -0.6]])
        let symmetric = grade(Sequential(layers), at: x, y, loss: QuantileLoss())
        #expect(symmetric.blindSpots.map(\.mistake) == [.transposedWeight])
        let one = grade(model, at: x.rows([0]), y.rows([0]), loss: QuantileLoss())
        #expect(one.blindSpots.contains { $0.mistake == .missingMean })
    }

    @Test("the claim is asked again at other targets, which the loss draws")
    func otherTargets() {
        var seen: Set<Double> = []
        let report = grade(model, at: x, y, loss: QuantileLoss()) { point in
            seen.formUnion(point.y.scalars)
            return derived(point).map { -1 * $0 }
        }
        #expect(report.mistakes == [.wrongSign])
        #expect(!seen.subtracting(y.scalars).isEmpty)
    }

    @Test("every parameter of a large model is checked in batches of displaced channels")
    func everyEntry() {
        var generator = SplitMix64(seed: 3)
        let weight = Tensor<Double>(shape: [50, 101], scalars: (0..<5_050).map { _ in generator.normal() })
        let large = Sequential<Double>([
            Projection(weight: weight), ParametricReLU(slopes: 0.3 * Tensor<Double>.ones([101])),
        ])
        let x = Tensor<Double>(shape: [1, 50], scalars: (0..<50).map { _ in generator.normal() })
        let report = grade(
            large, at: x, .zeros([1, 101]), loss: QuantileLoss(), options: GradingOptions(coverage: .everything)
        ) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: QuantileLoss()).gradient.parameterList
                .map(\.value)
            blocks[0][7, 55] += 0.01
            return blocks
        }
        #expect(report.verdict == .wrong && report.coverage.entries == 5_151)
        #expect(report.blocks[0].disagreements == 1 && report.blocks[0].worst?.index == [7, 55])
    }

    @Test("targets that a loss cannot compare are refused in the loss's words")
    func refusal() {
        let report = grade(model, at: x, Tensor<Double>.zeros([6, 3]), loss: QuantileLoss())
        #expect(report.verdict == .notCheckable)
        #expect(report.problem == "Prediction [6, 2] and target [6, 3] must have one shape.")
    }
}
