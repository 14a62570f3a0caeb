import Lessons

/// Gradient descent on one number: θ ← θ − αₜ g(θ), g the slope of what is to become
/// small.
struct ScalarDescent {
    /// α₁, α₂, …: the learning rate of each step, counted from 1.
    let learningRate: @Sendable (Int) -> Double
    /// g.
    let slope: (Double) -> Double

    /// Steps of one learning rate.
    init(learningRate: Double, along slope: @escaping (Double) -> Double) {
        self.init(learningRates: { _ in learningRate }, along: slope)
    }

    /// Steps with a learning rate each.
    init(
        learningRates: @escaping @Sendable (Int) -> Double,
        along slope: @escaping (Double) -> Double
    ) {
        learningRate = learningRates
        self.slope = slope
    }

    /// Where θ is at the start and after each step.
    func path(from start: Double, steps: Int) -> [Double] {
        iterates(from: start, steps: steps) { theta, step in
            theta -= learningRate(step) * slope(theta)
        }
    }

    /// How many steps it takes until a condition holds; nil where `limit` steps are not
    /// enough.
    func steps(from start: Double, limit: Int, until isDone: (Double) -> Bool) -> Int? {
        var theta = start
        for step in 0...max(limit, 0) {
            if isDone(theta) { return step }
            theta -= learningRate(step + 1) * slope(theta)
        }
        return nil
    }
}
