import Foundation
import Tensors

extension ExamNet {
    /// The student's gradient, by index loops, with planted mistakes; without any it is right.
    public func studentGradient(_ plants: Plant...) -> [Tensor<Double>] { studentGradient(plants) }

    /// The student's gradient, by index loops, with planted mistakes; without any it is right.
    public func studentGradient(_ plants: [Plant]) -> [Tensor<Double>] {
        let makes: (Plant.Kind, Int?) -> Bool = { kind, layer in
            plants.contains { $0.kind == kind && ($0.layer == nil || $0.layer == layer) }
        }
        let m = batch
        let (z, a) = forwardPass()  // a[0] is x, a[l + 1] the output of layer l
        var dW = weights.map { $0.map { $0.map { _ in 0.0 } } }
        var db = biases.map { $0.map { _ in 0.0 } }
        var delta = outputError(a[depth], makes)  // ∂L/∂a of the last layer
        for l in (0..<depth).reversed() {
            let (rows, columns) = (weights[l].count, width(l))
            // δ = ∂L/∂z
            for s in 0..<m {
                let before = delta[s]
                for j in 0..<columns {
                    delta[s][j] = before[j] * slope(l, z[l][s][j], a[l + 1][s][j], makes)
                }
                guard activations[l] == .softmax else { continue }
                for j in 0..<columns {
                    var sum = 0.0
                    for k in 0..<columns {
                        let own = a[l + 1][s][j] * ((j == k ? 1 : 0) - a[l + 1][s][k])
                        if makes(.uncoupledSoftmax, nil), j != k { continue }
                        sum += before[k] * own
                    }
                    delta[s][j] = sum
                }
            }
            // Weights and biases
            var input = a[l]
            if makes(.otherInput, l) { input = a[l - 1] }
            if makes(.inputBeforeActivation, l) { input = z[l - 1] }
            for s in 0..<m where !(makes(.withoutFirstInWeight, l) && s == 0) {
                for i in 0..<rows {
                    for j in 0..<columns {
                        if makes(.diagonalProduct, l) {
                            if i == j { dW[l][i][j] += input[s][i] * delta[s][j] }
                        } else if makes(.rowProduct, l) {
                            dW[l][i][j] += input[s][j] * delta[s][j]
                        } else if makes(.columnProduct, l) {
                            dW[l][i][j] += input[s][i] * delta[s][i]
                        } else if makes(.squaredDelta, l) {
                            dW[l][i][j] += input[s][i] * delta[s][j] * delta[s][j]
                        } else {
                            dW[l][i][j] += input[s][i] * delta[s][j]
                        }
                    }
                }
            }
            if makes(.sumsBeforeProduct, l) {
                for i in 0..<rows {
                    for j in 0..<columns {
                        var (left, right) = (0.0, 0.0)
                        for s in 0..<m {
                            left += input[s][i]
                            right += delta[s][j]
                        }
                        dW[l][i][j] = left * right
                    }
                }
            }
            for j in 0..<columns {
                for s in 0..<m {
                    if makes(.biasOfFirst, l), s > 0 { continue }
                    if makes(.biasOfLast, l), s < m - 1 { continue }
                    if makes(.noBias, l) || makes(.noBiases, l) { continue }
                    db[l][j] += delta[s][j]
                }
                if makes(.biasFromWeights, l) { db[l][j] = dW[l][0][j] }
            }
            spoil(&dW[l], &db[l], l, makes)
            guard l > 0 else { continue }
            // ∂L/∂a of the layer before: δ Wᵀ
            var used = weights[l]
            if makes(.updatedWeight, l) || makes(.updatedWeights, l) {
                for i in 0..<rows {
                    for j in 0..<columns { used[i][j] -= 0.1 * (dW[l][i][j] + penaltySlope(weights[l][i][j])) }
                }
            }
            var previous = Array(repeating: Array(repeating: 0.0, count: rows), count: m)
            for s in 0..<m {
                for i in 0..<rows {
                    for j in 0..<columns {
                        let weight = makes(.transposedWeight, l) ? used[j][i] : used[i][j]
                        previous[s][i] += weight * delta[s][j]
                    }
                    if makes(.signGoingBack, l) { previous[s][i] = -previous[s][i] }
                }
            }
            delta = previous
        }
        addPenalty(&dW, &db, makes)
        return finished(dW, db, makes)
    }

    private func forwardPass() -> (z: [[[Double]]], a: [[[Double]]]) {
        var (z, a): ([[[Double]]], [[[Double]]]) = ([], [x])
        for l in 0..<depth {
            var (sums, outputs): ([[Double]], [[Double]]) = ([], [])
            for s in 0..<batch {
                var row = biases[l]
                for j in row.indices {
                    for i in weights[l].indices { row[j] += a[l][s][i] * weights[l][i][j] }
                }
                sums.append(row)
                outputs.append(activated(row, activations[l]))
            }
            z.append(sums)
            a.append(outputs)
        }
        return (z, a)
    }

    private func activated(_ row: [Double], _ activation: Activation) -> [Double] {
        switch activation {
        case .identity: return row
        case .sigmoid: return row.map { 1 / (1 + Foundation.exp(-$0)) }
        case .tanh: return row.map { Foundation.tanh($0) }
        case .relu: return row.map { $0 > 0 ? $0 : 0 }
        case .softmax:
            let powers = row.map { Foundation.exp($0) }
            let total = powers.reduce(0, +)
            return powers.map { $0 / total }
        }
    }

    /// f′ with the mistakes that can be made in it.
    private func slope(
        _ l: Int, _ z: Double, _ a: Double, _ makes: (Plant.Kind, Int?) -> Bool
    ) -> Double {
        if makes(.noDerivative, l) || makes(.noDerivativeAnywhere, l) { return 1 }
        func right(_ activation: Activation, _ z: Double) -> Double {
            switch activation {
            case .identity, .softmax: return 1
            case .sigmoid:
                let p = 1 / (1 + Foundation.exp(-z))
                return p * (1 - p)
            case .tanh: return 1 - Foundation.tanh(z) * Foundation.tanh(z)
            case .relu: return z > 0 ? 1 : 0
            }
        }
        if makes(.derivativeAtOutput, l) { return right(activations[l], a) }
        if makes(.otherDerivative, l) { return right(activations[l] == .sigmoid ? .tanh : .sigmoid, z) }
        if makes(.tanhWithoutSquare, l) { return 1 - a }
        if makes(.sigmoidWithPlus, l) { return a * (1 + a) }
        let derivative = right(activations[l], z)
        return makes(.derivativeTwice, l) ? derivative * derivative : derivative
    }
}
