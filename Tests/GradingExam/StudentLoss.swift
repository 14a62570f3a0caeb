import Foundation
import Tensors

extension ExamNet {
    /// ∂L/∂(prediction) as the student has it.
    func outputError(
        _ prediction: [[Double]], _ makes: (Plant.Kind, Int?) -> Bool
    ) -> [[Double]] {
        let (m, k) = (batch, width(depth - 1))
        var error = Array(repeating: Array(repeating: 0.0, count: k), count: m)
        for s in 0..<m {
            var target = y[s]
            if makes(.targetsShifted, nil) { target = y[(s + 1) % m] }
            if makes(.targetsShiftedBack, nil) { target = y[(s + m - 1) % m] }
            for j in 0..<k {
                let (p, t) = (prediction[s][j], target[j])
                switch cost {
                case .meanSquares: error[s][j] = 2 * (p - t) / Double(m * k)
                case .halfSquares: error[s][j] = p - t
                case .binary:
                    error[s][j] = (-t / p + (makes(.noComplement, nil) ? 0 : (1 - t) / (1 - p))) / Double(m * k)
                case .binaryLogits:
                    let q = 1 / (1 + Foundation.exp(-p))
                    error[s][j] = (makes(.noComplement, nil) ? -t * (1 - q) : q - t) / Double(m * k)
                case .categorical: error[s][j] = -t / p / Double(m)
                case .categoricalLogits:
                    var total = 0.0
                    for other in 0..<k { total += Foundation.exp(prediction[s][other]) }
                    let q = Foundation.exp(p) / total
                    error[s][j] = (makes(.uncoupledSoftmax, nil) ? -t * (1 - q) : q - t) / Double(m)
                }
            }
        }
        var factor = 1.0
        if makes(.signAtLoss, nil) { factor = -1 }
        if makes(.twice, nil) { factor = 2 }
        if makes(.half, nil) { factor = 0.5 }
        if makes(.threeTimes, nil) { factor = 2.7 }
        if makes(.sumForMean, nil) { factor = Double(m) }
        if makes(.meanOfMean, nil) { factor = 1 / Double(m) }
        if makes(.withoutLastRenormalized, nil) { factor = Double(m) / Double(m - 1) }
        for s in 0..<m {
            for j in 0..<k {
                error[s][j] *= factor
                if makes(.withoutFirst, nil), s == 0 { error[s][j] = 0 }
                if makes(.withoutLast, nil) || makes(.withoutLastRenormalized, nil), s == m - 1 { error[s][j] = 0 }
                if makes(.halfTheBatch, nil), s < m / 2 { error[s][j] = 0 }
            }
        }
        return error
    }

    func penaltySlope(_ w: Double) -> Double {
        switch penalty {
        case .none: 0
        case .l1: lambda * (w > 0 ? 1 : w < 0 ? -1 : 0)
        case .l2: 2 * lambda * w
        case .halfL2: lambda * w
        }
    }

    func addPenalty(
        _ dW: inout [[[Double]]], _ db: inout [[Double]], _ makes: (Plant.Kind, Int?) -> Bool
    ) {
        guard penalty != .none, !makes(.noPenalty, nil) else { return }
        for l in 0..<depth where !makes(.noPenaltyInLayer, l) {
            var norm = 0.0
            for row in weights[l] { for w in row { norm += w * w } }
            norm = norm.squareRoot()
            for i in weights[l].indices {
                for j in weights[l][i].indices {
                    let w = weights[l][i][j]
                    if makes(.normForSquare, nil) {
                        dW[l][i][j] += (penalty == .halfL2 ? lambda / 2 : lambda) * w / norm
                    } else if makes(.penaltySquared, nil) {
                        dW[l][i][j] += lambda * penaltySlope(w)
                    } else if makes(.penaltyCubed, nil) {
                        dW[l][i][j] += lambda * w * w * w
                    } else {
                        dW[l][i][j] += penaltySlope(w)
                    }
                }
            }
            guard makes(.penaltyOnBias, nil) else { continue }
            for j in db[l].indices { db[l][j] += penaltySlope(biases[l][j]) }
        }
    }

    /// Mistakes in a layer's own gradients.
    func spoil(_ dW: inout [[Double]], _ db: inout [Double], _ l: Int, _ makes: (Plant.Kind, Int?) -> Bool) {
        var weightFactor = 1.0
        var biasFactor = 1.0
        if makes(.signOfWeight, l) { weightFactor = -1 }
        if makes(.signOfBias, l) { biasFactor = -1 }
        if makes(.twiceInWeight, l) { weightFactor = 2 }
        if makes(.halfInWeight, l) { weightFactor = 0.5 }
        if makes(.halfInBias, l) { biasFactor = 0.5 }
        if makes(.sumForMeanInLayer, l) { (weightFactor, biasFactor) = (Double(batch), Double(batch)) }
        if makes(.meanOfMeanInLayer, l) { (weightFactor, biasFactor) = (1 / Double(batch), 1 / Double(batch)) }
        for i in dW.indices {
            for j in dW[i].indices {
                dW[i][j] *= weightFactor
                if makes(.absolute, l), dW[i][j] < 0 { dW[i][j] = -dW[i][j] }
            }
        }
        for j in db.indices { db[j] *= biasFactor }
        if makes(.oneEntry, l) { dW[0][0] += 0.3 }
        if makes(.oneUnit, l) { for i in dW.indices { dW[i][0] = 0 } }
        if makes(.weightReversed, l) { dW.reverse() }
    }

    /// Mistakes in the finished gradient, and its blocks in order.
    func finished(
        _ dW: [[[Double]]], _ db: [[Double]], _ makes: (Plant.Kind, Int?) -> Bool
    ) -> [Tensor<Double>] {
        var result: [Tensor<Double>] = []
        var square = 0.0
        for l in 0..<depth {
            for row in dW[l] { for g in row { square += g * g } }
            for g in db[l] { square += g * g }
        }
        for l in 0..<depth {
            var w = dW[l]
            if makes(.transposedGradient, l) {
                for i in w.indices { for j in w[i].indices { w[i][j] = dW[l][j][i] } }
            }
            func changed(_ g: Double, _ theta: Double, _ position: Int) -> Double {
                if makes(.noisy, nil) { return g + 0.01 * Foundation.sin(Double(17 * position + 3)) }
                if makes(.clipped, nil) { return max(-0.05, min(0.05, g)) }
                if makes(.normalized, nil) { return g / square.squareRoot() }
                if makes(.momentum, nil) { return 0.9 * g + 0.1 * theta * theta }
                if makes(.rootOfGradient, nil) { return g < 0 ? -(-g).squareRoot() : g.squareRoot() }
                if makes(.addedWeight, nil) { return g + 0.01 * Foundation.cos(theta) }
                return g
            }
            for i in w.indices { for j in w[i].indices { w[i][j] = changed(w[i][j], weights[l][i][j], i * 7 + j) } }
            result.append(Self.tensor(w))
            result.append(Tensor(db[l].indices.map { changed(db[l][$0], biases[l][$0], $0 + 100) }))
        }
        return result
    }
}
