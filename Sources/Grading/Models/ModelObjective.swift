import Learning
import Tensors

extension Replay {
    /// The model's loss as a function of its blocks.
    ///
    /// Each evaluation runs the real layers again from the moved block's layer on; what comes before is cached.
    func objective() -> Objective {
        let parameters = point.parameters
        let penalties = zip(parameters.values, blocks).map { value, block in
            block.role == .weight ? point.regularizer?.penalty(value) ?? 0 : 0
        }
        func evaluate(_ block: Int, _ moved: Tensor<Double>) -> Evaluation {
            let first = blocks[block].layer
            var (x, branches): (Tensor<Double>, [Int32]) = (values[first], [])
            for k in first..<layers.count {
                let layer = k == first ? replacing(layers[k], blocks[block].number, by: moved) : layers[k]
                let (output, own) = run(layer, x)
                branches += own
                x = output
            }
            var penalty = 0.0
            for (index, fixed) in penalties.enumerated() where index != block { penalty += fixed }
            if let regularizer = point.regularizer, blocks[block].role == .weight {
                penalty += regularizer.penalty(moved)
                branches += regularizer.branches(moved)
            }
            return Evaluation(
                loss.value(x, point.y) + penalty, branches: branches + loss.branches(x, point.y))
        }
        let origins = parameters.values.indices.map { evaluate($0, parameters.values[$0]) }
        return Objective(parameters, origin: { origins[$0] }, evaluate: evaluate)
    }

    /// The loss at the point, penalties included.
    func lossValue() -> Double {
        let penalty = point.model.parameterList.reduce(0) { sum, parameter in
            parameter.role == .weight ? sum + (point.regularizer?.penalty(parameter.value) ?? 0) : sum
        }
        return loss.value(point.model(point.x), point.y) + penalty
    }
}

/// A layer's output with the branches that it took.
func run<L: Layer<Double>>(_ layer: L, _ x: Tensor<Double>) -> (output: Tensor<Double>, branches: [Int32]) {
    let (output, cache) = layer.forward(x)
    return (output, layer.branches(cache))
}

/// A layer with its parameter of a number replaced.
func replacing(_ layer: any Layer<Double>, _ number: Int, by value: Tensor<Double>) -> any Layer<Double> {
    var values = layer.parameterList.map(\.value)
    values[number] = value
    return replacing(layer, by: values)
}

/// A layer with other parameters.
func replacing<L: Layer<Double>>(_ layer: L, by values: [Tensor<Double>]) -> any Layer<Double> {
    var (copy, number) = (layer, 0)
    copy.updateParameters(beside: layer) { _, _, parameter, _ in
        parameter = values[number]
        number += 1
    }
    return copy
}
