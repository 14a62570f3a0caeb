import Differences
import Tensors
import Testing

@testable import Grading

@Suite("The objective")
struct ObjectiveTests {
    /// f = Σ θ² of two blocks, of which one is moved.
    private func objective(counting calls: @escaping () -> Void = {}) -> Objective {
        let parameters: Parameters = ["u": [1, -2], "v": [[0.5], [3]]]
        func total(_ values: [Tensor<Double>]) -> Evaluation {
            Evaluation(values.reduce(0) { $0 + $1.squared().sum() }, branches: [])
        }
        return Objective(
            parameters, origin: { _ in total(parameters.values) },
            evaluate: { block, moved in
                calls()
                var values = parameters.values
                values[block] = moved
                return total(values)
            })
    }

    @Test("it counts the origin once, and every evaluation along an entry or a direction")
    func count() {
        var calls = 0
        let objective = objective { calls += 1 }
        #expect(objective.evaluations == 1)
        let lines = [
            objective.line(block: 0, entry: 1, noise: 0), objective.line(block: 1, direction: [0.6, 0.8], noise: 0),
            objective.line(block: 1, entry: 0, noise: 0),
        ]
        #expect(objective.evaluations == 1)
        for (number, line) in lines.enumerated() {
            for t in [-0.5, 0.25, 1] { _ = line.evaluate(t) }
            #expect(objective.evaluations == 1 + 3 * (number + 1) && calls == 3 * (number + 1))
        }
    }

    // f = 1 + 4 + 0.25 + 9 = 14.25; u₁ = −2 + t adds (t − 2)² − 4, v + t (0.6, 0.8) adds t² + 2t (0.3 + 2.4).
    @Test("one entry moves alone, and a direction moves its block")
    func lines() {
        let objective = objective()
        let entry = objective.line(block: 0, entry: 1, noise: 0)
        #expect(entry.origin.value == 14.25 && entry.size == 2 && entry.evaluate(1).value == 14.25 - 3)
        let direction = objective.line(block: 1, direction: [0.6, 0.8], noise: 0)
        #expect(direction.size == 3 && abs(direction.evaluate(1).value - (14.25 + 6.4)) < 1e-14)
    }
}
