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

    /// λ of the penalty, of an `ElasticNet` that of its L2 part; 0 without a penalty.
    public var strength: Double { regularizer?.terms.last?.strength ?? 0 }

    /// The model's parameters by name.
    public var parameters: Parameters { Parameters(model.parameterList.map { ($0.name, $0.value) }) }

    /// m, the number of samples.
    public var sampleCount: Int { x.shape.first ?? 1 }

    /// Whether a claim that gave `before` answers to the batch it is given, rather than to one that it remembers.
    func isAnswered(
        by claim: (ModelPoint) throws -> [Tensor<Double>], before: [Tensor<Double>], using generator: inout SplitMix64
    ) -> Bool {
        // Where units are dead or saturated, inputs hardly matter: other weights are tried.
        let seesInputs = (0..<4).contains { round in
            let here = round == 0 ? self : moved(keepsBatch: true, using: &generator)
            let there = ModelPoint(here.model, jittered(x, using: &generator), y, regularizer: here.regularizer)
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
}
