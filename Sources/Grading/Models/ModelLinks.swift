import Learning
import Tensors

/// The links of a model's chain rule, each checked alone, in the order in which the gradient passes them: the loss, the
/// last layer to the first, the regularizer.
///
/// One wrong layer does not make those before it look wrong.
func links<Target, L: Loss<Double, Target>>(
    of point: ModelPoint<Target>, loss: L, options: GradingOptions
) -> [LinkReport] {
    let steps = point.model.forward(point.x).cache
    let values = [point.x] + steps.map(\.output)
    let names = point.model.layerNames
    var quiet = options
    quiet.progress = nil
    var links = [LinkReport(name: "loss", grade(loss, at: values[values.count - 1], point.y, options: quiet))]
    for k in point.model.layers.indices.reversed() {
        quiet.seed = options.seed &+ UInt64(k + 1)
        links.append(LinkReport(name: names[k], gradeLayer(point.model.layers[k], at: values[k], options: quiet)))
    }
    if let regularizer = point.regularizer {
        let weights = point.model.parameterList.filter { $0.role == .weight }
        for weight in weights {
            links.append(
                LinkReport(
                    name: "regularizer of \(weight.name)", gradePenalty(regularizer, at: weight.value, options: quiet)))
        }
    }
    return links
}

private func gradeLayer(_ layer: any Layer<Double>, at x: Tensor<Double>, options: GradingOptions) -> GradingReport {
    func open<L: Layer<Double>>(_ layer: L) -> GradingReport { grade(layer, at: x, options: options) }
    return open(layer)
}

private func gradePenalty(
    _ regularizer: any Regularizer<Double>, at weight: Tensor<Double>, options: GradingOptions
) -> GradingReport {
    func open(_ regularizer: some Regularizer<Double>) -> GradingReport {
        grade(regularizer, at: weight, options: options)
    }
    return open(regularizer)
}
