import Lessons
import Tensors

/// Gradient descent with the whole data at every step: the line at the start and after
/// each step.
func descend(_ points: Points, from start: Line = .zero, learningRate: Double, steps: Int)
    -> [Line]
{
    iterates(from: start, steps: steps) { line, _ in
        line = line.stepped(learningRate, against: meanSquaredErrorGradient(line, points))
    }
}

/// Gradient descent with a few samples at each step: the line at the start and after each
/// step.
///
/// Every epoch goes once through all samples, in an order that is drawn anew; the last
/// batch of an epoch may be smaller.
func descend(
    _ points: Points, from start: Line = .zero, learningRate: Double, batchSize: Int,
    epochs: Int,
    using generator: inout some RandomNumberGenerator
) -> [Line] {
    var path = [start]
    for _ in 0..<epochs {
        let order = generator.permutation(points.count)
        for first in stride(from: 0, to: points.count, by: batchSize) {
            let batch = points[order[first..<min(first + batchSize, points.count)]]
            let here = path[path.count - 1]
            path.append(
                here.stepped(learningRate, against: meanSquaredErrorGradient(here, batch))
            )
        }
    }
    return path
}
