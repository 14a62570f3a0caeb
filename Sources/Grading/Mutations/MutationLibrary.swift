import Learning
import Tensors

/// The mistakes that students make, at every place of a model where each can be made.
///
/// A mutation that does not apply (a transposed weight that is not square would not run) is left out by its replay.
enum MutationLibrary {
    /// Every single mistake but those with a parameter to fit.
    static func mutations<Target, L>(of replay: Replay<Target, L>) -> [Mutation] {
        var all = atLoss(replay)
        for (k, layer) in replay.layers.enumerated() {
            if replay.hasParameters(before: k) { all += backward(through: layer, k, replay) }
            if !layer.parameterList.isEmpty { all += parameters(of: layer, k, replay) }
        }
        for (index, block) in replay.blocks.enumerated() {
            all += [Mutation(.block(index), .zero), Mutation(.whole(block: index), .transposed)]
            if block.role == .weight {
                all.append(Mutation(.whole(block: index), .zero))
            } else {
                all += [.first, .last].map { Mutation(.block(index), .oneSample($0)) }
            }
            for sample in [Mutation.Sample.first, .last] {
                all += [true, false].map { Mutation(.block(index), .withoutSample(sample, renormalized: $0)) }
            }
            all += scaled(.block(index), replay)
            if replay.point.regularizer != nil { all += scaled(.whole(block: index), replay) }
        }
        if replay.point.regularizer != nil { all += penalties(replay) + scaled(.whole(block: nil), replay) }
        return all
    }

    /// One mistake made wherever it can be: in every layer that a student derives the same way.
    static func everywhere<Target, L>(_ singles: [Mutation], of replay: Replay<Target, L>) -> [[Mutation]] {
        let repeated: [Mutation.Change] = [
            .passedThrough, .derivativeAtOutput, .transposedWeight, .transposed, .oneSample(.first), .oneSample(.last),
            .elementwise(.diagonal), .elementwise(.rows), .elementwise(.columns), .zero,
        ]
        let groups = repeated.map { change in
            singles.filter { mutation in
                guard mutation.change == change else { return false }
                switch mutation.place {
                case .input(let layer):
                    return !(replay.layers[layer] is Softmax<Double>) && replay.isOneOfMany(mutation)
                // Biases that get nothing anywhere are one mistake; weights that get nothing are not made throughout.
                case .block(let block): return change != .zero || replay.blocks[block].role == .bias
                case .whole: return change == .transposed
                case .penalty: return false
                default: return true
                }
            }
        }
        // The output's activation is often derived with the loss, and right where the hidden ones are not.
        let hidden = groups.map { group in
            group.filter { $0.place != .input(layer: replay.layers.count - 1) }
        }
        return (groups + zip(hidden, groups).filter { $0 != $1 }.map(\.0)).filter { $0.count > 1 }
    }

    /// The factors, each value once: in a batch of two, 2 is m.
    static func scaled<Target, L>(_ place: Mutation.Place, _ replay: Replay<Target, L>) -> [Mutation] {
        NamedFactor.allCases.filter { factor in
            let k = replay.value(of: factor)
            // Over two outputs, n/m is 2 at every point: a factor 2 is called what it most often is.
            let isTwo = [.width, .perWidth].contains(factor) && (k == 2 || k == 0.5)
            return k != 1 && !isTwo
        }.map { Mutation(place, .scaled($0)) }
    }

    private static func atLoss<Target, L>(_ replay: Replay<Target, L>) -> [Mutation] {
        let m = replay.point.sampleCount
        // Above a handful of samples only the ends are likely to be lost.
        let samples: [Mutation.Sample] = [.first, .last] + (m > 2 ? (1..<min(m - 1, 8)).map { .number($0) } : [])
        var all = scaled(.loss, replay)
        for sample in samples {
            all += [true, false].map { Mutation(.loss, .withoutSample(sample, renormalized: $0)) }
        }
        all += [1, -1].map { Mutation(.loss, .shifted(by: $0)) }
        return all + [Mutation(.loss, .uncoupled), Mutation(.loss, .withoutComplement)]
    }

    /// Mistakes in ∂L/∂input of layer k.
    private static func backward<Target, L>(
        through layer: any Layer<Double>, _ k: Int, _ replay: Replay<Target, L>
    ) -> [Mutation] {
        var all = scaled(.input(layer: k), replay)
        func add(_ change: Mutation.Change) { all.append(Mutation(.input(layer: k), change)) }
        switch layer {
        case is Dense<Double>:
            add(.transposedWeight)
            add(.passedThrough)
        case is Softmax<Double>:
            add(.uncoupled)
            add(.passedThrough)
            add(.derivativeAtOutput)
        case is any ElementwiseLayer<Double>:
            add(.passedThrough)
            add(.derivativeAtOutput)
            for activation in Mutation.Activation.allCases where type(of: activation.layer) != type(of: layer) {
                add(.derivative(of: activation))
            }
            for other in replay.layers.indices where other != k && replay.layers[other] is any ElementwiseLayer<Double>
            {
                add(.derivativeAtInput(ofLayer: other))
            }
        default: break
        }
        return all
    }

    /// Mistakes in the gradients of layer k's parameters.
    private static func parameters<Target, L>(
        of layer: any Layer<Double>, _ k: Int, _ replay: Replay<Target, L>
    ) -> [Mutation] {
        var all = scaled(.layer(k), replay)
        for sample in [Mutation.Sample.first, .last] {
            all += [true, false].map { Mutation(.layer(k), .withoutSample(sample, renormalized: $0)) }
        }
        all += [1, -1].map { Mutation(.layer(k), .shifted(by: $0)) }
        if layer is Dense<Double> {
            all += [.diagonal, .rows, .columns].map { Mutation(.layer(k), .elementwise($0)) }
        }
        for other in replay.values.indices where other != k && replay.values[other].shape == replay.values[k].shape {
            all.append(Mutation(.layer(k), .input(ofLayer: other)))
        }
        return all
    }

    private static func penalties<Target, L>(_ replay: Replay<Target, L>) -> [Mutation] {
        let weights = replay.blocks.indices.filter { replay.blocks[$0].role == .weight }
        return ([nil] + weights.map { $0 as Int? }).flatMap { block in
            let changes: [Mutation.Change] = [.zero, .norm(halved: true), .norm(halved: false), .onlyL1, .onlyL2]
            return changes.map { Mutation(.penalty(block: block), $0) } + scaled(.penalty(block: block), replay)
        }
    }
}

extension Replay {
    /// Whether a mutation of ∂L/∂input repeats the same omission in every such layer: f′ in activations, not W in dense
    /// layers.
    func isOneOfMany(_ mutation: Mutation) -> Bool {
        guard case .input(let layer) = mutation.place, mutation.change == .passedThrough else { return true }
        return layers[layer] is any ElementwiseLayer<Double>
    }

    /// Whether a layer before layer k has parameters, so that ∂L/∂input of layer k matters.
    func hasParameters(before k: Int) -> Bool { blocks.contains { $0.layer < k } }
}
