import Learning
import Tensors

/// The documents' program, with the data that it lacks: one weight, one bias, plain
/// descent with all samples at once.
struct PublishedProgram<Scalar: TensorScalar>: Sendable {
    /// What it trains: y_pred = wx + b.
    private(set) var model = Sequential<Scalar>([Dense(weight: [[0]], bias: [0])])
    /// The loss after each step.
    private(set) var losses: [Scalar] = []

    /// Runs it without looking, as the documents do: the loss may become infinite or no
    /// number at all.
    init(_ points: Points, learningRate: Double, steps: Int) {
        let x = points.x.cast(to: Scalar.self).reshaped(to: [points.count, 1])
        let y = points.y.cast(to: Scalar.self).reshaped(to: [points.count, 1])
        let loss = MeanSquaredError<Scalar>()
        var optimizer = GradientDescent<Scalar>(learningRate: .constant(learningRate))
        for _ in 0..<steps {
            optimizer.update(
                &model, along: model.lossAndGradient(x, y, loss: loss).gradient)
            losses.append(loss.value(model(x), y))
        }
    }

    /// The first step, counted from 1, after which the loss is no finite number.
    var firstNonFiniteStep: Int? { losses.firstIndex { !$0.isFinite }.map { $0 + 1 } }

    /// The steps at which `if i % 100 == 0` reports.
    static func reportedSteps(of range: Range<Int>) -> [Int] {
        range.filter { $0 % 100 == 0 }
    }
}
