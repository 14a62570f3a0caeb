import Learning
import Tensors

// Mistakes in the gradients of a layer's parameters, of all of them or of one block.

extension Replay {
    /// What can be done wrong in all gradients of layer k.
    func parameterMistakes(ofLayer k: Int) -> [Mutation] {
        guard blocks.contains(where: { $0.layer == k }) else { return [] }
        var all = scaled(.layer(k)) + without([.first, .last], .layer(k))
        all += [1, -1].map { Mutation(.layer(k), .shifted(by: $0)) }
        if layers[k].backwardFactors.contains(.weight) {
            all += [.diagonal, .rows, .columns].map { Mutation(.layer(k), .elementwise($0)) }
        }
        for other in values.indices where other != k && values[other].shape == values[k].shape {
            all.append(Mutation(.layer(k), .input(ofLayer: other)))
        }
        return all
    }

    /// What can be done wrong in the gradient of one block.
    func blockMistakes(_ index: Int) -> [Mutation] {
        var all = [Mutation(.block(index), .zero), Mutation(.whole(block: index), .transposed)]
        if blocks[index].role == .weight {
            all.append(Mutation(.whole(block: index), .zero))
        } else {
            all += [.first, .last].map { Mutation(.block(index), .oneSample($0)) }
        }
        all += without([.first, .last], .block(index)) + scaled(.block(index))
        return all + (point.regularizer == nil ? [] : scaled(.whole(block: index)))
    }

    /// The gradients of layer k's parameters with a mistake.
    func parameters(
        _ own: [Tensor<Double>], of k: Int, dOutput: Tensor<Double>, _ mutation: Mutation
    ) -> [Tensor<Double>]? {
        guard let changed = all(own, of: k, dOutput: dOutput, mutation.change) else { return nil }
        guard case .block(let block) = mutation.place else { return changed }
        let number = blocks[block].number
        return own.indices.map { $0 == number ? changed[$0] : own[$0] }
    }

    private func all(
        _ own: [Tensor<Double>], of k: Int, dOutput: Tensor<Double>, _ change: Mutation.Change
    ) -> [Tensor<Double>]? {
        func gradients(_ d: Tensor<Double>, at x: Tensor<Double>) -> [Tensor<Double>] {
            backward(layers[k], d, at: x).gradients
        }
        switch change {
        case .scaled(let factor): return own.map { $0 * value(of: factor) }
        case .zero: return own.map { .zeros($0.shape) }
        case .withoutSample(let sample, let renormalized):
            guard let row = row(sample), batch > 1 else { return nil }
            return gradients(
                dOutput.keeping { $0 != row } * (renormalized ? batch / (batch - 1) : 1), at: values[k])
        case .oneSample(let sample):
            guard let row = row(sample), batch > 1 else { return nil }
            return gradients(dOutput.keeping { $0 == row }, at: values[k])
        case .shifted(let by): return gradients(dOutput, at: values[k].rows(rolled(by: by)))
        case .input(let other):
            return values[other].shape == values[k].shape ? gradients(dOutput, at: values[other]) : nil
        case .elementwise(let kind): return elementwise(own, of: k, dOutput: dOutput, kind)
        default: return nil
        }
    }

    /// Σ_b x_bi δ_bi on the diagonal, in every column or in every row of a square weight.
    private func elementwise(
        _ own: [Tensor<Double>], of k: Int, dOutput: Tensor<Double>, _ kind: Mutation.Elementwise
    ) -> [Tensor<Double>]? {
        guard let h = squareWeight(k)?.shape[0], h > 1 else { return nil }
        let products = (values[k] * dOutput).sum(axes: 0)
        let weight: [Double] = (0..<h * h).map { entry in
            let (i, j) = (entry / h, entry % h)
            switch kind {
            case .diagonal: return i == j ? products.scalars[i] : 0
            case .rows: return products.scalars[j]
            case .columns: return products.scalars[i]
            }
        }
        return [Tensor(shape: [h, h], scalars: weight)] + own.dropFirst()
    }

    /// The finished gradients with what is done wrong to whole blocks.
    func finish(_ gradients: [Tensor<Double>], _ mutations: [Mutation]) -> [Tensor<Double>]? {
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
}
