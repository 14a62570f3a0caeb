import Tensors

/// What is differentiated: a loss of named blocks, evaluated with one block moved and the others where they are.
///
/// That only one block moves lets a model run again from that block's layer alone; the origin is asked for block by block
/// because it then lists the branches of those layers only.
final class Objective {
    let parameters: Parameters
    private let origin: (_ block: Int) -> Evaluation
    private let evaluate: (_ block: Int, _ moved: Tensor<Double>) -> Evaluation
    /// How often the loss was evaluated.
    private(set) var evaluations = 1

    init(
        _ parameters: Parameters, origin: @escaping (_ block: Int) -> Evaluation,
        evaluate: @escaping (_ block: Int, _ moved: Tensor<Double>) -> Evaluation
    ) {
        self.parameters = parameters
        self.origin = origin
        self.evaluate = evaluate
    }

    /// The loss along one entry of a block.
    func line(block: Int, entry: Int, noise: Double) -> DirectionalFunction {
        let value = parameters.values[block]
        let start = value.scalars[entry]
        return DirectionalFunction(origin: origin(block), size: start.magnitude, noise: noise) { [self] t in
            evaluations += 1
            var moved = value
            moved.withMutableScalars { $0[entry] = start + t }
            return evaluate(block, moved)
        }
    }

    /// The loss along a unit vector through a block.
    func line(block: Int, direction: [Double], noise: Double) -> DirectionalFunction {
        let value = parameters.values[block]
        // Entry i moves by t vᵢ: the largest of |θᵢ| bounds what the displacements round off.
        let size = value.scalars.reduce(0) { max($0, $1.magnitude) }
        return DirectionalFunction(origin: origin(block), size: size, noise: noise) { [self] t in
            evaluations += 1
            var moved = value
            moved.withMutableScalars { scalars in
                for i in scalars.indices { scalars[i] += t * direction[i] }
            }
            return evaluate(block, moved)
        }
    }
}
