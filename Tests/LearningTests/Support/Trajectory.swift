import Learning
import Tensors
import Testing

/// The path of one weight under an optimizer: J = ½ w² from w = 1, whose gradient is w itself.
func path<O: Optimizer<Double>>(_ optimizer: O, steps: Int) -> [Double] {
    trajectory(optimizer, from: 1, steps: steps) { w, _ in w }
}

/// The path of one weight under an optimizer along given gradients.
func trajectory<O: Optimizer<Double>>(
    _ optimizer: O, from start: Double, steps: Int, gradient: (Double, Int) -> Double
) -> [Double] {
    var optimizer = optimizer
    var model = Dense<Double>(weight: Tensor(shape: [1, 1], scalars: [start]), bias: [0])
    return [start]
        + (0..<steps).map { t in
            let g = Tensor<Double>(shape: [1, 1], scalars: [gradient(model.weight.scalar, t)])
            optimizer.update(&model, along: Dense(weight: g, bias: [0]))
            return model.weight.scalar
        }
}

/// Expects the steps of a path.
func expect(
    _ actual: [Double], equals expected: [Double], within tolerance: Double = 5e-11,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for (step, (a, e)) in zip(actual, expected).enumerated() {
        #expect(abs(a - e) <= tolerance, "step \(step): \(a) for \(e)", sourceLocation: sourceLocation)
    }
}
