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
    private var batch: Double { Double(point.sampleCount) }

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

    // MARK: - The loss

    private func lossGradient(_ mutations: [Mutation]) -> Tensor<Double>? {
        var d = loss.gradient(prediction, point.y)
        for mutation in mutations where mutation.place == .loss {
            switch mutation.change {
            case .scaled(let factor): d *= value(of: factor)
            case .withoutSample(let sample, let renormalized):
                guard let row = row(sample), batch > 1 else { return nil }
                d = d.keeping { $0 != row } * (renormalized ? batch / (batch - 1) : 1)
            case .shifted(let by):
                d = loss.gradient(prediction, point.y.targets(rolled(by: by)))
            case .uncoupled, .withoutComplement:
                guard let changed = incomplete(mutation.change) else { return nil }
                d = changed
            default: return nil
            }
        }
        return d
    }

    /// The loss's gradient where a cross-entropy of logits, or a binary one, is differentiated in part.
    private func incomplete(_ change: Mutation.Change) -> Tensor<Double>? {
        switch (loss, point.y, change) {
        case (let loss as BinaryCrossEntropy<Double>, let y as Tensor<Double>, .withoutComplement):
            let n = Double(prediction.count)
            // −y/p, of logits times p (1 − p)
            return loss.kind == .logits ? -y * (1 - sigmoid(prediction)) / n : -y / prediction / n
        case (let loss as CategoricalCrossEntropy<Double>, let y as Tensor<Double>, .uncoupled)
        where loss.kind == .logits:
            return -y * (1 - softmax(prediction)) / batch
        case (let loss as SparseCategoricalCrossEntropy<Double>, let labels as [Int], .uncoupled)
        where loss.kind == .logits:
            let y = Tensor<Double>.oneHot(labels, classes: prediction.shape[1])
            return -y * (1 - softmax(prediction)) / batch
        default: return nil
        }
    }

    // MARK: - The penalty

    private func addPenalty(to gradients: [Tensor<Double>], _ mutations: [Mutation]) -> [Tensor<Double>]? {
        guard let regularizer = point.regularizer else {
            let concerned = mutations.contains { if case .penalty = $0.place { true } else { false } }
            return concerned ? nil : gradients
        }
        var result = gradients
        for (index, block) in blocks.enumerated() where block.role == .weight {
            let weight = parameters[index]
            var penalty = regularizer.gradient(weight)
            for mutation in mutations {
                guard case .penalty(let only) = mutation.place, only == nil || only == index else { continue }
                guard let changed = self.penalty(penalty, weight, regularizer, mutation.change) else { return nil }
                penalty = changed
            }
            result[index] += penalty
        }
        return result
    }

    /// The finished gradients with what is done wrong to whole blocks.
    private func finish(_ gradients: [Tensor<Double>], _ mutations: [Mutation]) -> [Tensor<Double>]? {
        var result = gradients
        for mutation in mutations {
            guard case .whole(let only) = mutation.place else { continue }
            for index in result.indices where only == nil || only == index {
                switch mutation.change {
                case .scaled(let factor): result[index] *= value(of: factor)
                case .zero: result[index] = .zeros(result[index].shape)
                case .transposed:
                    guard result[index].rank == 2, result[index].shape[0] == result[index].shape[1] else { return nil }
                    result[index] = result[index].transposed()
                default: return nil
                }
            }
        }
        return result
    }

    private func penalty(
        _ gradient: Tensor<Double>, _ w: Tensor<Double>, _ regularizer: any Regularizer<Double>,
        _ change: Mutation.Change
    ) -> Tensor<Double>? {
        switch (change, regularizer) {
        case (.zero, _): return .zeros(w.shape)
        case (.scaled(let factor), _): return gradient * value(of: factor)
        case (.norm(let halved), is L2<Double>):
            let norm = w.squared().sum().squareRoot()
            return norm > 0 ? gradient / (halved ? 2 * norm : norm) : nil
        case (.onlyL1, let net as ElasticNet<Double>): return net.l1.gradient(w)
        case (.onlyL2, let net as ElasticNet<Double>): return net.l2.gradient(w)
        default: return nil
        }
    }

    // MARK: - Samples

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
