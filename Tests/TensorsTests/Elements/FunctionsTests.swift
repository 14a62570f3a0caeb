import Foundation
import Ledger
import Testing

@testable import Tensors

@Suite("Functions")
struct FunctionsTests {
    private let values: [Double] = [-1000, -3.5, -1, -1e-9, 0, 1e-9, 0.5, 1, 2, 30, 1000]

    @Test("each function is the platform's own, element by element, in Double")
    func doubles() {
        let x = Tensor(values)
        let positive = Tensor(values.filter { $0 > 0 })
        #expect(exp(x).scalars == values.map { Foundation.exp($0) })
        #expect(tanh(x).scalars == values.map { Foundation.tanh($0) })
        #expect(log(positive).scalars == positive.scalars.map { Foundation.log($0) })
        #expect(log1p(positive).scalars == positive.scalars.map { Foundation.log1p($0) })
        #expect(sqrt(positive).scalars == positive.scalars.map { $0.squareRoot() })
        #expect(abs(x).scalars == values.map { Swift.abs($0) })
        #expect(x.squared().scalars == values.map { $0 * $0 })
        #expect(x.mapped { 2 * $0 + 1 }.scalars == values.map { 2 * $0 + 1 })
    }

    @Test("Float agrees with Double to its own precision")
    func floats() {
        let x = Tensor(values.filter { Swift.abs($0) < 50 })
        for (name, inFloat, inDouble) in [
            ("exp", exp(x.cast(to: Float.self)), exp(x)), ("tanh", tanh(x.cast(to: Float.self)), tanh(x)),
            ("sigmoid", sigmoid(x.cast(to: Float.self)), sigmoid(x)),
            ("sqrt", sqrt(abs(x.cast(to: Float.self))), sqrt(abs(x))),
        ] {
            for (a, b) in zip(inFloat.scalars, inDouble.scalars) {
                #expect(Swift.abs(Double(a) - b) <= 1e-6 * Swift.max(1, Swift.abs(b)), "\(name)")
            }
        }
    }

    @Test("the logistic function and the hyperbolic tangent have the ledger's values")
    func ledger() {
        // Ledger F02
        let expected = Tensor(LedgerRow.references("σ at −2, 0, ½ and 2", of: "F02"))
        #expect(distance(sigmoid([-2, 0, 0.5, 2]), expected) < 5e-11)
        #expect(distance(tanh(Tensor([0.5])), Tensor(LedgerRow.references("tanh(½)", of: "F02"))) < 5e-11)
    }

    @Test("the logistic function neither overflows nor leaves [0, 1], and σ(−x) = 1 − σ(x)")
    func logisticFunction() {
        let extremes = sigmoid(Tensor<Double>([-.infinity, -1000, -745, 0, 745, 1000, .infinity]))
        #expect(extremes.scalars[0] == 0)
        #expect(extremes.scalars[1] == 0)
        // σ(−745) = e⁻⁷⁴⁵ / (1 + e⁻⁷⁴⁵), the smallest number there is
        #expect(extremes.scalars[2] == .leastNonzeroMagnitude)
        #expect(extremes.scalars[3] == 0.5)
        #expect(extremes.scalars[4...].allSatisfy { $0 == 1 })
        #expect(sigmoid(Tensor(Double.nan)).scalar.isNaN)
        let x = Tensor(values)
        #expect(distance(sigmoid(-x), 1 - sigmoid(x)) < 1e-15)
    }

    @Test("relu, sign and clamping keep what is not a number")
    func notANumber() {
        let x = Tensor<Double>([-2, -0.0, 0, 3, .nan])
        #expect(same(relu(x), Tensor([0, 0, 0, 3, .nan])))
        #expect(same(sign(x), Tensor([-1, 0, 0, 1, .nan])))
        #expect(same(x.clamped(to: -1...1), Tensor([-1, 0, 0, 1, .nan])))
        #expect(same(abs(x), Tensor([2, 0, 0, 3, .nan])))
    }

    @Test("clamping at both ends")
    func clamping() {
        let x: Tensor<Float> = [-3, -1, 0.5, 1, 3]
        #expect(x.clamped(to: -1...1) == [-1, -1, 0.5, 1, 1])
        #expect(x.clamped(to: 0 ... .infinity) == relu(x))
    }

    @Test("powers with one exponent and with one beside each base")
    func powers() {
        #expect(pow(Tensor<Double>([-2, 0, 3]), 3) == [-8, 0, 27])
        #expect(pow(Tensor<Double>([4, 9]), 0.5) == [2, 3])
        #expect(pow(Tensor<Double>([0, 5]), 0) == [1, 1])
        #expect(pow(Tensor<Double>(-2), 0.5).scalar.isNaN)
        // x⁰, x¹, x² for each x: the design matrix of a polynomial
        let x: Tensor<Double> = [[1], [2], [3]]
        #expect(pow(x, [0, 1, 2]) == [[1, 1, 1], [1, 2, 4], [1, 3, 9]])
    }

    @Test("functions of empty tensors are empty", arguments: [[0], [3, 0]])
    func empty(_ shape: [Int]) {
        let x = Tensor<Float>.zeros(shape)
        for y in [
            exp(x), log(x), log1p(x), sqrt(x), tanh(x), sigmoid(x), relu(x), abs(x), sign(x), pow(x, 2), pow(x, x),
        ] {
            #expect(y == x)
        }
        #expect(x.squared() == x)
        #expect(x.clamped(to: 0...1) == x)
    }
}
