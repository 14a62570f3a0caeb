import Learning
import Tensors

/// A model's backward pass, run again with deliberate mistakes by the real layers.
///
/// The forward pass is run once; every replay takes its caches, calls the same `backward` of the same layers, and changes
/// only what a mutation names.
struct Replay<Target: Targets, L: Loss<Double, Target>> {
    let point: ModelPoint<Target>
    let loss: L
    /// What goes into each layer, and last the prediction.
    let values: [Tensor<Double>]
    let steps: [Sequential<Double>.Step]
    let parameters: [Tensor<Double>]
    /// For each block of parameters its layer, its number among the layer's parameters, and its role.
    let blocks: [(layer: Int, number: Int, role: Role)]

    init(_ point: ModelPoint<Target>, loss: L) {
        self.point = point
        self.loss = loss
        let (_, steps) = point.model.forward(point.x)
        self.steps = steps
        parameters = point.model.parameterList.map(\.value)
        values = [point.x] + steps.map(\.output)
        blocks = point.model.layers.enumerated().flatMap { layer, value in
            value.parameterList.enumerated().map { (layer: layer, number: $0.offset, role: $0.element.role) }
        }
    }

    var layers: [any Layer<Double>] { point.model.layers }
    var prediction: Tensor<Double> { values[values.count - 1] }
    var batch: Double { Double(point.sampleCount) }

    func value(of factor: NamedFactor) -> Double {
        factor.value(batch: max(1, batch), elements: max(1, Double(prediction.count)))
    }

    /// The gradient of every block with these mistakes; nil where one does not apply to this model.
    func gradient(with mutations: [Mutation] = []) -> [Tensor<Double>]? {
        let mutations = (0...2).flatMap { order in mutations.filter { $0.order == order } }
        guard var d = lossGradient(mutations) else { return nil }
        var gradients: [[Tensor<Double>]] = Array(repeating: [], count: layers.count)
        for k in layers.indices.reversed() {
            let (dInput, gradient) = steps[k].backward(from: d)
            var own = gradient.parameterList.map(\.value)
            for mutation in mutations where concerns(mutation, layer: k) {
                guard let changed = parameters(own, of: k, dOutput: d, mutation) else { return nil }
                own = changed
            }
            gradients[k] = own
            var dNext = dInput
            for mutation in mutations where mutation.place == .input(layer: k) {
                guard let changed = input(dNext, of: k, dOutput: d, gradient: own, mutation.change) else { return nil }
                dNext = changed
            }
            d = dNext
        }
        return addPenalty(to: gradients.flatMap { $0 }, mutations).flatMap { finish($0, mutations) }
    }

    private func concerns(_ mutation: Mutation, layer: Int) -> Bool {
        switch mutation.place {
        case .layer(let number): number == layer
        case .block(let block): blocks[block].layer == layer
        default: false
        }
    }

    func row(_ sample: Mutation.Sample) -> Int? {
        switch sample {
        case .first: 0
        case .last: point.sampleCount - 1
        case .number(let number): number < point.sampleCount ? number : nil
        }
    }

    func rolled(by shift: Int) -> [Int] {
        let m = max(1, point.sampleCount)
        return (0..<m).map { (($0 + shift) % m + m) % m }
    }
}

extension Tensor<Double> {
    /// The tensor with zeros in the rows that are not kept.
    func keeping(_ isKept: (Int) -> Bool) -> Tensor {
        guard rank > 0, shape[0] > 0 else { return self }
        let size = count / shape[0]
        var result = self
        result.withMutableScalars { scalars in
            for i in scalars.indices where !isKept(i / size) { scalars[i] = 0 }
        }
        return result
    }
}
