import Testing

@testable import Regularization

@Suite("Descent on a polynomial's coefficients")
struct PolynomialDescentTests {
    private let descent = PolynomialDescent(wave: Wave(), degree: 1, learningRate: 0.1)

    @Test("it ends where least squares is")
    func limit() throws {
        let wave = Wave()
        let best = try Polynomial(degree: 1, fitting: wave.x, wave.y)
        let last = try #require(descent.run(steps: 2000, dense: 100).last)
        #expect(last.step == 2000)
        #expect(abs(last.training - best.error(wave.x, wave.y)) < 1e-12)
        #expect(abs(last.validation - best.error(wave.validationX, wave.validationY)) < 1e-12)
    }

    @Test("it reports every ten steps, then by tenths, and the last step")
    func reports() {
        #expect(descent.run(steps: 45, dense: 100).map(\.step) == [10, 20, 30, 40, 45])
        // 292 + 29, 321 + 32, 353 + 35, and 388 + 38 would be beyond the end
        #expect(descent.run(steps: 400, dense: 200).map(\.step).suffix(5) == [292, 321, 353, 388, 400])
    }

    @Test("the training error never rises at so small a rate")
    func monotone() {
        let errors = descent.run(steps: 300, dense: 300).map(\.training)
        #expect(zip(errors, errors.dropFirst()).allSatisfy { $1 <= $0 + 1e-15 })
    }
}
