import Learning
import Tensors

/// Where a model's gradient is graded: the model, the batch and the penalty.
///
/// A claim must compute from the point that it is given and from nothing else: the grader calls it again with other
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

    /// The point's like with seven samples, other weights and λ = 0.37, where mistakes that are tied here differ.
    func moved(using generator: inout SplitMix64) -> ModelPoint {
        let m = sampleCount == 7 ? 5 : 7
        let numbers = (0..<m).map { $0 % max(1, sampleCount) }
        var inputs = x.rows(numbers)
        let spread = max(inputs.variance().squareRoot(), 0.1)
        inputs += Tensor(shape: inputs.shape, scalars: inputs.scalars.map { _ in spread * generator.normal() })
        var model = model
        model.updateParameters(beside: model) { _, _, parameter, _ in
            let size = max(parameter.squared().mean().squareRoot(), 0.1)
            parameter += Tensor(
                shape: parameter.shape, scalars: parameter.scalars.map { _ in 0.3 * size * generator.normal() })
        }
        return ModelPoint(model, inputs, y.targets(numbers), regularizer: regularizer.map(Self.moved))
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
