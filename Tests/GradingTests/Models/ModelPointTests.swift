import Learning
import Tensors
import Testing

@testable import Grading

@Suite("Points of a model")
struct ModelPointTests {
    private let model = Sequential<Double>([Dense(weight: [[0.4], [0.1]], bias: [0.2])])
    private let x: Tensor<Double> = [[1, 2], [0.5, -1], [-0.3, 0.4]]
    private let y: Tensor<Double> = [[1], [0], [1]]

    private func isAnswered(by claim: (ModelPoint<Tensor<Double>>) throws -> [Tensor<Double>]) throws -> Bool {
        var generator = SplitMix64(seed: 1)
        let point = ModelPoint(model, x, y)
        return point.isAnswered(by: claim, before: try claim(point), using: &generator)
    }

    @Test("a claim answers to its batch if it sees both inputs and targets")
    func answers() throws {
        let (both, neither) = (try isAnswered { [$0.x.sum(axes: 0) * $0.y.row(0)] }, try isAnswered { _ in [[1, 2]] })
        let (inputs, targets) = (try isAnswered { [$0.x.sum(axes: 0)] }, try isAnswered { [$0.y.row(0)] })
        #expect(both && !neither && !inputs && !targets)
    }

    @Test("to see them in one place is enough: of all exchanges, some leave the first target as it is")
    func oneExchange() throws {
        // (1, 0, 1) turned by two is (1, 1, 0).
        let answers = try isAnswered { [$0.x.sum() * $0.y.row(0)] }
        #expect(answers)
    }

    @Test("a claim that throws elsewhere does not answer")
    func throwing() throws {
        let x = x
        let answers = try isAnswered { point in
            guard point.x == x else { throw CancellationError() }
            return [point.y.row(0)]
        }
        #expect(!answers)
    }

    @Test("its strength is λ, of an elastic net that of its squares")
    func strength() {
        #expect(ModelPoint(model, x, y).strength == 0)
        #expect(ModelPoint(model, x, y, regularizer: L1(0.2)).strength == 0.2)
        #expect(ModelPoint(model, x, y, regularizer: ElasticNet(l1: 0.1, l2: 0.3)).strength == 0.3)
    }
}
