import Tensors
import Testing

@testable import Regularization

@Suite("Polynomials")
struct PolynomialTests {
    @Test("a value is that of Horner's rule")
    func value() {
        #expect(Polynomial(coefficients: [1, -2, 3])(2) == 9)  // 1 − 4 + 12
        #expect(Polynomial(coefficients: [1, -2, 3]).size == 14.0.squareRoot())
    }

    @Test("each row has the powers of its x")
    func powers() {
        #expect(Polynomial.powers(of: [2, -1], degree: 3) == [[1, 2, 4, 8], [1, -1, 1, -1]])
    }

    @Test("a fit of its own degree gives the coefficients back")
    func exact() throws {
        let truth = Polynomial(coefficients: [0.5, -1, 2])
        let x = [-1.0, -0.3, 0.2, 0.9]
        let fitted = try Polynomial(degree: 2, fitting: x, x.map { truth($0) })
        #expect((fitted.coefficients - truth.coefficients).largestMagnitude() < 1e-14)
        #expect(fitted.error(x, x.map { truth($0) }) < 1e-28)
    }

    @Test("points above each other, or too few, are refused")
    func dependent() {
        #expect(throws: LinearAlgebraError.self) { try Polynomial(degree: 1, fitting: [1, 1], [0, 2]) }
    }

    @Test("with a price the gradient vanishes: Aᵀ(Aw − y) + 2λw = 0", arguments: [1e-3, 0.1, 5])
    func priced(strength: Double) throws {
        let wave = Wave()
        let w = try Polynomial(degree: 4, fitting: wave.x, wave.y, strength: strength).coefficients
        let a = Polynomial.powers(of: wave.x, degree: 4)
        let error = matmul(a, w.reshaped(to: [5, 1])).reshaped(to: [10]) - Tensor(wave.y)
        let gradient = matmul(a, error.reshaped(to: [10, 1]), transposeA: true).reshaped(to: [5]) + 2 * strength * w
        #expect(gradient.largestMagnitude() < 1e-12)
    }

    // One feature of ones on targets 1 and 3: Σx² = 2, Σxy = 4, so w = 4 / (2 + 2λ)
    @Test("ridge by hand")
    func ridgeByHand() throws {
        #expect(try ridge([[1], [1]], [1, 3], strength: 1) == [1])
        #expect(abs(try ridge([[1], [1]], [1, 3], strength: 0)[0] - 2) < 1e-15)
    }
}
