import Learning
import Tensors

/// Where a model's gradient is graded: the model, the batch and the penalty.
///
/// A claim should compute from the point that it is given and from nothing else: the grader calls it again with other
/// weights, another batch and another penalty to tell apart mistakes that look alike.
public struct ModelPoint<Target: Targets>: Sendable {
    /// The model with its parameters.
    public let model: Sequential<Double>
    /// The inputs, one row a sample.
    public let x: Tensor<Double>
    /// The targets, one a sample.
    public let y: Target
    /// The penalty on the weights, if there is one.
    public let regularizer: (any Regularizer<Double>)?

    /// A point.
    public init(
        _ model: Sequential<Double>, _ x: Tensor<Double>, _ y: Target, regularizer: (any Regularizer<Double>)? = nil
    ) {
        self.model = model
        self.x = x
        self.y = y
        self.regularizer = regularizer
    }

    /// λ of an `L1` or `L2` penalty; of an `ElasticNet` that of its L2 part; 0 without a penalty.
    public var strength: Double {
        switch regularizer {
        case let penalty as L1<Double>: penalty.strength
        case let penalty as L2<Double>: penalty.strength
        case let penalty as ElasticNet<Double>: penalty.l2.strength
        default: 0
        }
    }

    /// The model's parameters by name.
    public var parameters: Parameters { Parameters(model.parameterList.map { ($0.name, $0.value) }) }

    /// m, the number of samples.
    public var sampleCount: Int { x.shape.first ?? 1 }

    /// The point's like with other inputs, other weights, λ = 0.37, no dead unit, and seven samples or two more than there
    /// were, where mistakes that are tied here differ.
    ///
    /// Never fewer samples: a claim that counts on its batch's size would read past the end. `keepsBatch` leaves inputs
    /// and targets as they are.
    func moved(keepsBatch: Bool, spread: Double = 1, using generator: inout SplitMix64) -> ModelPoint {
        let m = sampleCount < 7 ? 7 : sampleCount + 2
        // Drawn anew, so that the mix of targets and with it the sign of an error varies from point to point.
        let numbers = (0..<m).map { _ in Int.random(in: 0..<max(1, sampleCount), using: &generator) }
        let inputs = keepsBatch ? x : Self.jittered(x.rows(numbers), min(spread, 1.5), using: &generator)
        var model = model
        model.updateParameters(beside: model) { _, _, parameter, _ in
            let size = max(parameter.squared().mean().squareRoot(), 0.1)
            parameter += Tensor(
                shape: parameter.shape, scalars: parameter.scalars.map { _ in 0.3 * spread * size * generator.normal() }
            )
        }
        return ModelPoint(
            model, inputs, keepsBatch ? y : y.targets(numbers), regularizer: regularizer.map(Self.moved)
        ).awake()
    }

    /// Whether a claim that gave `before` answers to the batch it is given, rather than to one that it remembers.
    func isAnswered(
        by claim: (ModelPoint) throws -> [Tensor<Double>], before: [Tensor<Double>], using generator: inout SplitMix64
    ) -> Bool {
        // Where units are dead or saturated, inputs hardly matter: other weights are tried.
        let seesInputs = (0..<4).contains { round in
            let here = round == 0 ? self : moved(keepsBatch: true, spread: 2.5, using: &generator)
            let there = ModelPoint(here.model, Self.jittered(x, 1, using: &generator), y, regularizer: here.regularizer)
            guard let a = try? claim(here), let b = try? claim(there) else { return false }
            return a != b
        }
        guard seesInputs else { return false }
        // Some ways of exchanging targets may leave the same ones in the places that a wrong claim looks at.
        let others = (1..<max(2, sampleCount)).map { shift in
            y.targets((0..<sampleCount).map { ($0 + shift) % sampleCount })
        }.filter { $0 != y }
        return others.isEmpty
            || others.contains { rolled in
                let other = try? claim(ModelPoint(model, x, rolled, regularizer: regularizer))
                return other.map { $0 != before } ?? false
            }
    }

    private static func jittered(_ x: Tensor<Double>, _ share: Double, using generator: inout SplitMix64) -> Tensor<
        Double
    > {
        let spread = share * max(x.variance().squareRoot(), 0.1)
        return x + Tensor(shape: x.shape, scalars: x.scalars.map { _ in spread * generator.normal() })
    }

    private static func moved(_ regularizer: any Regularizer<Double>) -> any Regularizer<Double> {
        switch regularizer {
        case is L1<Double>: L1(0.37)
        case let penalty as L2<Double>: L2(0.37, penalty.convention)
        case is ElasticNet<Double>: ElasticNet(l1: 0.21, l2: 0.37)
        default: regularizer
        }
    }
}
