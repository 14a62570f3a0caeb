import Learning
import Tensors

// Every parameter of a large model. A displaced parameter changes one channel of its layer's output: the layer is run
// once for all displacements of a channel, and the layers behind it as one batch of all displaced outputs. It is the
// real layers that run; what stands before the layer is cached, and channels are shared out to all cores.

extension Replay {
    /// Whether all layers treat the samples of a batch one by one, so that displaced copies may share a batch.
    var runsInBatches: Bool {
        point.regularizer?.isSumOverEntries ?? true && layers.allSatisfy(\.keepsSamplesApart)
    }

    /// The losses, penalties of the moved block left out, with one channel of layer k displaced in many ways.
    fileprivate func losses(layer k: Int, channel: Int, displaced: [Displacement]) -> [Evaluation] {
        let parameters = layers[k].parameterList.enumerated().map { number, parameter in
            parameter.value.copies(ofChannel: channel, block: number, displaced: displaced)
        }
        let columns = replacing(layers[k], by: parameters)(values[k])
        let copies = displaced.count
        var x = values[k + 1].replacing(channel: channel, byEachOf: columns)
        var branches: [[Int32]] = Array(repeating: [], count: copies)
        for layer in layers[(k + 1)...] {
            let (output, own) = run(layer, x)
            x = output
            let share = own.count / copies
            guard share > 0 else { continue }
            for copy in 0..<copies { branches[copy] += own[copy * share..<(copy + 1) * share] }
        }
        let m = point.sampleCount
        return (0..<copies).map { copy in
            let prediction = x.rows(copy * m..<(copy + 1) * m)
            return Evaluation(
                loss.value(prediction, point.y), branches: branches[copy] + loss.branches(prediction, point.y))
        }
    }

    /// Checks all parameters of layer k; nil where the layer does not allow displaced copies.
    ///
    /// `progress` is called from any thread with the number of entries that were checked since its last call.
    func checkAll(
        ofLayer k: Int, claimed: [Tensor<Double>], noise: [Double], progress: @escaping @Sendable (Int) -> Void
    ) -> (reports: [BlockReport], evaluations: Int)? {
        guard layers[k].keepsChannelsApart, runsInBatches else { return nil }
        let parameters = layers[k].parameterList
        guard let channels = parameters.first?.value.shape.last, channels > 0 else { return nil }
        let byChannel = Parallel.map(channels) { channel in
            let result = check(
                Channel(
                    layer: k, number: channel, count: channels,
                    parameters: parameters.indices.map { index in
                        MovedParameter(
                            number: index, role: parameters[index].role, value: parameters[index].value,
                            noise: noise[index])
                    }), claimed: claimed)
            progress(result.checks.reduce(0) { $0 + $1.count })
            return result
        }
        let first = blocks.firstIndex { $0.layer == k } ?? 0
        let names = point.model.parameterList.map(\.name)
        let reports = parameters.indices.map { number -> BlockReport in
            let value = parameters[number].value
            let entries = (0..<value.count).map { byChannel[$0 % channels].checks[number][$0 / channels] }
            return BlockReport(name: names[first + number], shape: value.shape, entries: entries, directions: [])
        }
        return (reports, byChannel.reduce(0) { $0 + $1.evaluations })
    }

    /// All entries of one channel: five points of each at the usual step from one batch of displaced copies, and alone,
    /// by the whole rule, those that do not agree at once.
    private func check(
        _ channel: Channel, claimed: [Tensor<Double>]
    ) -> (checks: [[EntryCheck]], evaluations: Int) {
        var evaluations = 0
        let origin = losses(
            layer: channel.layer, channel: channel.number,
            displaced: [Displacement(block: -1, entry: 0, distance: 0)])[0]
        let checks = channel.parameters.map { parameter -> [EntryCheck] in
            let entries = parameter.value.count / channel.count
            // Few enough copies that they fit a core's cache, many enough to fill the kernels.
            let chunk = max(1, min(64, 1_000_000 / max(1, 4 * values[channel.layer + 1].count)))
            return stride(from: 0, to: entries, by: chunk).flatMap { start -> [EntryCheck] in
                let range = start..<min(entries, start + chunk)
                let lines = range.map { line(entry: $0, of: parameter, in: channel, origin: origin) }
                let moves = zip(range, lines).flatMap { entry, line in
                    [-2, -1, 1, 2].map {
                        Displacement(block: parameter.number, entry: entry, distance: $0 * line.step)
                    }
                }
                let found = losses(layer: channel.layer, channel: channel.number, displaced: moves)
                evaluations += found.count
                return zip(range, lines).enumerated().map { offset, pair in
                    let (entry, line) = pair
                    let five = Array(found[4 * offset..<4 * offset + 4])
                    let position = channel.position(ofEntry: entry)
                    let cached = line.answering(five, penalty: penalty(parameter, position))
                    return EntryCheck(
                        claimed: claimed[parameter.number].scalars[position], along: cached,
                        index: indices(ofEntry: position, in: parameter.value.shape))
                }
            }
        }
        return (checks, evaluations)
    }

    /// The loss along one entry, evaluated alone.
    private func line(
        entry: Int, of parameter: MovedParameter, in channel: Channel, origin: Evaluation
    ) -> DirectionalFunction {
        let position = channel.position(ofEntry: entry)
        let penalty = penalty(parameter, position)
        return DirectionalFunction(
            origin: origin.adding(penalty(0)), size: parameter.value.scalars[position].magnitude,
            noise: parameter.noise
        ) { t in
            let move = Displacement(block: parameter.number, entry: entry, distance: t)
            return losses(layer: channel.layer, channel: channel.number, displaced: [move])[0].adding(penalty(t))
        }
    }

    /// What moving one entry does to the penalty: the penalty of the entry alone, since penalties are sums over entries.
    private func penalty(
        _ parameter: MovedParameter, _ position: Int
    ) -> (Double) -> (value: Double, branches: [Int32]) {
        guard parameter.role == .weight, let regularizer = point.regularizer else { return { _ in (0, []) } }
        let start = parameter.value.scalars[position]
        return { t in
            let entry = Tensor([start + t])
            return (regularizer.penalty(entry), regularizer.branches(entry))
        }
    }
}

/// One channel of a layer's output, and the parameters whose entries, every `count`-th of them, change it alone.
private struct Channel {
    let layer: Int
    let number: Int
    let count: Int
    let parameters: [MovedParameter]

    /// Where in a parameter the channel's entry of that number stands.
    func position(ofEntry entry: Int) -> Int { entry * count + number }
}

/// One parameter of the layer, and what is known of the loss's round-off where it moves.
private struct MovedParameter {
    let number: Int
    let role: Role
    let value: Tensor<Double>
    let noise: Double
}

extension Evaluation {
    fileprivate func adding(_ penalty: (value: Double, branches: [Int32])) -> Evaluation {
        Evaluation(value + penalty.value, branches: branches.map { $0 + penalty.branches })
    }
}

extension DirectionalFunction {
    /// The same line with the four values at the usual step known already.
    fileprivate func answering(
        _ known: [Evaluation], penalty: @escaping (Double) -> (value: Double, branches: [Int32])
    ) -> DirectionalFunction {
        let h = step
        return DirectionalFunction(origin: origin, size: size, noise: noise) { t in
            switch t {
            case -2 * h: known[0].adding(penalty(t))
            case -h: known[1].adding(penalty(t))
            case h: known[2].adding(penalty(t))
            case 2 * h: known[3].adding(penalty(t))
            default: evaluate(t)
            }
        }
    }
}
