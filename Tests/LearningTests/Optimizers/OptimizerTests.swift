import Learning
import Tensors
import Testing

/// The path of one weight under an optimizer: J = ½ w² from w = 1, whose gradient is w itself.
private func path<O: Optimizer<Double>>(_ optimizer: O, steps: Int) -> [Double] {
    trajectory(optimizer, from: 1, steps: steps) { w, _ in w }
}

private func trajectory<O: Optimizer<Double>>(
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

private func expect(_ actual: [Double], equals expected: [Double], within tolerance: Double = 5e-11) {
    for (step, (a, e)) in zip(actual, expected).enumerated() {
        #expect(abs(a - e) <= tolerance, "step \(step): \(a) for \(e)")
    }
}

@Suite("Optimizers")
struct OptimizerTests {
    @Test("gradient descent multiplies the error of ½w² by 1 − α")
    func gradientDescent() {
        expect(path(GradientDescent(learningRate: 0.1), steps: 3), equals: [1, 0.9, 0.81, 0.729])
    }

    @Test("momentum as a moving average follows the ledger")
    func momentum() {
        // F33, α = 0.1, γ = 0.9
        let ema = path(Momentum(learningRate: 0.1, form: .movingAverage), steps: 200)
        expect(ema, equals: [1, 0.99, 0.9711, 0.944379, 0.91088631, 0.8716340259])
        #expect(abs(ema[10] - 0.6210791125) < 5e-11 && abs(ema[100] + 0.0026336817) < 5e-11)
        // The classical form with α′ = (1 − γ) α is the same rule.
        expect(path(Momentum(learningRate: 0.01, form: .classical), steps: 200), equals: ema, within: 2e-16)
    }

    @Test("Nesterov's form is the textbook's, seen from the point where the gradient is taken")
    func nesterov() {
        // θ, v ← γ v − α g(θ + γ v), θ + v; our parameter is φ = θ + γ v
        var (theta, v) = (1.0, 0.0)
        var expected = [1.0]
        for _ in 0..<50 {
            v = 0.9 * v - 0.1 * (theta + 0.9 * v)
            theta += v
            expected.append(theta + 0.9 * v)
        }
        expect(path(Nesterov(learningRate: 0.1), steps: 50), equals: expected, within: 1e-14)
    }

    @Test("AdaGrad and Adam on the ledger's gradients 1, −2, 3")
    func handChecks() {
        let gradients = [1.0, -2, 3]
        // T41: G = 1, 5, 14, with ε = 1e-8
        let adaGrad = trajectory(AdaGrad(learningRate: 0.1, epsilon: 1e-8), from: 0, steps: 3) { gradients[$1] }
        expect(adaGrad, equals: [0, -0.099999999, -0.0105572803, -0.0907356527])
        // F36 (iv)
        let adam = trajectory(Adam(learningRate: 0.1, epsilon: 1e-8), from: 0, steps: 3) { gradients[$1] }
        expect(adam, equals: [0, -0.0999999990, -0.0633896465, -0.0977137544])
        // v = 0.1·1, then 0.9·0.1 + 0.1·4 = 0.49: w = −0.1/√0.1, then + 0.2/0.7
        let rmsProp = trajectory(RMSProp(learningRate: 0.1, epsilon: 0), from: 0, steps: 2) { gradients[$1] }
        expect(rmsProp, equals: [0, -0.31622776602, -0.31622776602 + 0.28571428571], within: 2e-11)
    }

    @Test("Adam on ½w² follows the ledger for a thousand steps")
    func adam() {
        // F36 (ii), with ε = 1e-8
        let slow = path(Adam(learningRate: 0.001, epsilon: 1e-8), steps: 1000)
        expect([slow[1], slow[2], slow[3]], equals: [0.999, 0.9980000262, 0.9970000961], within: 6e-11)
        expect([slow[10], slow[100], slow[1000]], equals: [0.9900032474, 0.9017435986, 0.2576650306])
        let fast = path(Adam(learningRate: 0.1, epsilon: 1e-8), steps: 100)
        expect([fast[1], fast[2], fast[3]], equals: [0.900000001, 0.8004122297, 0.7015862745])
        expect([fast[10], fast[100]], equals: [0.0762491606, 0.0029366750])
    }

    @Test("every parameter has its own averages, by its name")
    func slots() {
        var generator = SplitMix64(seed: 1)
        var model = Sequential<Float>([
            Dense(inputs: 2, outputs: 3, using: &generator), Dense(inputs: 3, outputs: 1, using: &generator),
        ])
        var optimizer = Adam<Float>()
        optimizer.update(&model, along: model)
        #expect(
            optimizer.state.slots.keys.sorted() == ["dense.bias", "dense.weight", "dense_2.bias", "dense_2.weight"])
        #expect(optimizer.state.slots["dense.weight"]?.map(\.shape) == [[2, 3], [2, 3]])
        #expect(optimizer.state.step == 1)
    }
}

@Suite("Schedules")
struct ScheduleTests {
    @Test("their rates at chosen steps")
    func rates() {
        #expect(Schedule.constant(0.1).rate(at: 1000) == 0.1)
        #expect(Schedule.inverseTime(0.1, decay: 0.01).rate(at: 100) == 0.05)  // 0.1 / (1 + 0.01·100)
        #expect(
            [0, 9, 10, 25].map { Schedule.step(0.8, factor: 0.5, every: 10).rate(at: $0) } == [0.8, 0.8, 0.4, 0.2])
        #expect(abs(Schedule.exponential(1, decay: 0.5).rate(at: 2) - 0.36787944117) < 1e-11)  // e⁻¹
        let cosine = Schedule.cosine(0.2, steps: 100)
        #expect(cosine.rate(at: 0) == 0.2)
        #expect(abs(cosine.rate(at: 50) - 0.1) < 1e-16)
        #expect(cosine.rate(at: 100) == 0 && cosine.rate(at: 500) == 0)
    }
}
