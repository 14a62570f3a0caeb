import Grading
import Learning
import Tensors

/// A small network as a student writes it: nested arrays and index loops, nothing of the library's.
public struct ExamNet: Sendable {
    public enum Activation: Sendable, CaseIterable { case identity, sigmoid, tanh, relu, softmax }
    public enum Cost: Sendable, CaseIterable {
        case meanSquares, halfSquares, binary, binaryLogits, categorical, categoricalLogits
    }
    public enum Penalty: Sendable, CaseIterable { case none, l1, l2, halfL2 }

    public var weights: [[[Double]]]
    public var biases: [[Double]]
    public var activations: [Activation]
    public var cost: Cost
    public var penalty: Penalty
    public var lambda: Double
    public var x: [[Double]]
    public var y: [[Double]]

    public var depth: Int { weights.count }
    public var batch: Int { x.count }
    public func width(_ layer: Int) -> Int { weights[layer][0].count }
    public func isSquare(_ layer: Int) -> Bool { weights[layer].count == width(layer) }

    /// A random network: one to three layers, often with square weights, a batch of two to six.
    public init(using generator: inout SplitMix64, hidden: [Activation] = [.sigmoid, .tanh, .relu]) {
        let depth = Int.random(in: 1...3, using: &generator)
        let common = Int.random(in: 2...4, using: &generator)
        let sizes = (0...depth).map { _ in
            generator.uniform() < 0.7 ? common : Int.random(in: 2...5, using: &generator)
        }
        cost = Cost.allCases[Int.random(in: 0..<Cost.allCases.count, using: &generator)]
        let last: Activation
        switch cost {
        case .meanSquares, .halfSquares:
            last = [.identity, .sigmoid, .tanh][Int.random(in: 0..<3, using: &generator)]
        case .binary: last = .sigmoid
        case .categorical: last = .softmax
        case .binaryLogits, .categoricalLogits: last = .identity
        }
        activations = (0..<depth).map { layer in
            layer == depth - 1 ? last : hidden[Int.random(in: 0..<hidden.count, using: &generator)]
        }
        weights = (0..<depth).map { layer in
            (0..<sizes[layer]).map { _ in
                (0..<sizes[layer + 1]).map { _ in generator.normal() / Double(sizes[layer]).squareRoot() * 1.2 }
            }
        }
        biases = (0..<depth).map { layer in (0..<sizes[layer + 1]).map { _ in 0.4 * generator.normal() } }
        penalty = Penalty.allCases[Int.random(in: 0..<Penalty.allCases.count, using: &generator)]
        lambda = penalty == .none ? 0 : generator.uniform(0.02..<0.3)
        let batch = Int.random(in: 2...6, using: &generator)
        x = (0..<batch).map { _ in (0..<sizes[0]).map { _ in generator.normal() } }
        let outputs = sizes[depth]
        let kind = cost
        y = (0..<batch).map { _ in
            switch kind {
            case .meanSquares, .halfSquares: return (0..<outputs).map { _ in generator.normal() }
            case .binary, .binaryLogits: return (0..<outputs).map { _ in generator.uniform() < 0.5 ? 0 : 1 }
            case .categorical, .categoricalLogits:
                let label = Int.random(in: 0..<outputs, using: &generator)
                return (0..<outputs).map { $0 == label ? 1 : 0 }
            }
        }
    }

    // MARK: - The same network of the library's layers

    public var model: Sequential<Double> {
        var layers: [any Layer<Double>] = []
        for l in 0..<depth {
            layers.append(Dense(weight: Self.tensor(weights[l]), bias: Tensor(biases[l])))
            switch activations[l] {
            case .identity: break
            case .sigmoid: layers.append(Sigmoid())
            case .tanh: layers.append(Tanh())
            case .relu: layers.append(ReLU())
            case .softmax: layers.append(Softmax())
            }
        }
        return Sequential(layers)
    }

    public var regularizer: (any Regularizer<Double>)? {
        switch penalty {
        case .none: nil
        case .l1: L1(lambda)
        case .l2: L2(lambda, .whole)
        case .halfL2: L2(lambda, .half)
        }
    }

    /// The network with the numbers of another point.
    public func at(_ point: ModelPoint<Tensor<Double>>) -> ExamNet {
        var net = self
        let values = point.model.parameterList.map(\.value)
        net.weights = (0..<depth).map { Self.rows(values[2 * $0]) }
        net.biases = (0..<depth).map { values[2 * $0 + 1].scalars }
        net.x = Self.rows(point.x)
        net.y = Self.rows(point.y)
        net.lambda = point.strength
        return net
    }

    /// Grades a claim for this network.
    public func graded(
        options: GradingOptions = GradingOptions(), _ claim: @escaping (ExamNet) -> [Tensor<Double>]
    ) -> GradingReport {
        func grade(_ loss: some Loss<Double, Tensor<Double>>) -> GradingReport {
            Grading.grade(
                model, at: Self.tensor(x), Self.tensor(y), loss: loss, regularizer: regularizer, options: options
            ) { point in claim(self.at(point)) }
        }
        return switch cost {
        case .meanSquares: grade(MeanSquaredError())
        case .halfSquares: grade(HalfSumSquaredError())
        case .binary: grade(BinaryCrossEntropy(from: .probabilities))
        case .binaryLogits: grade(BinaryCrossEntropy(from: .logits))
        case .categorical: grade(CategoricalCrossEntropy(from: .probabilities))
        case .categoricalLogits: grade(CategoricalCrossEntropy(from: .logits))
        }
    }

    public static func tensor(_ rows: [[Double]]) -> Tensor<Double> {
        Tensor(shape: [rows.count, rows.first?.count ?? 0], scalars: rows.flatMap { $0 })
    }

    static func rows(_ matrix: Tensor<Double>) -> [[Double]] {
        (0..<matrix.shape[0]).map { i in (0..<matrix.shape[1]).map { matrix.scalars[i * matrix.shape[1] + $0] } }
    }
}
