import Testing

@testable import Tensors

@Suite("Cholesky")
struct CholeskyTests {
    @Test("a factor followed by hand")
    func byHand() throws {
        // l₁₁ = √4, l₂₁ = 12/2, l₂₂ = √(37 − 36), l₃₁ = −16/2, l₃₂ = (−43 + 48)/1, l₃₃ = √(98 − 64 − 25)
        let a: Tensor<Double> = [[4, 12, -16], [12, 37, -43], [-16, -43, 98]]
        #expect(try cholesky(a) == [[2, 0, 0], [6, 1, 0], [-8, 5, 3]])
        // x = A⁻¹ b for b = A (1, 2, 3)ᵀ = (−20, −43, 192)
        #expect(distance(try solve(positiveDefinite: a, [-20, -43, 192]), [1, 2, 3]) < 1e-12)
    }

    @Test("A = L Lᵀ, L is lower triangular, A x = b", arguments: [1, 2, 5, 12], [1, 2] as [UInt64])
    func random(_ n: Int, _ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let b: Tensor<Double> = generator.normals([n, n])
        var a = matmul(b, b, transposeB: true)
        for i in 0..<n { a[i, i] += 0.5 }
        let l = try cholesky(a)
        #expect(distance(matmul(l, l, transposeB: true), a) < 1e-13 * a.max())
        for index in indices(of: [n, n]) where index[1] > index[0] { #expect(l.at(index) == 0, "\(index)") }
        let x: Tensor<Double> = generator.normals([n, 1])
        let right = matmul(a, x)
        let solution = try solve(positiveDefinite: a, right.reshaped(to: [n]))
        #expect(distance(matmul(a, solution.reshaped(to: [n, 1])), right) < 1e-11)
    }

    @Test("only the lower triangle is read")
    func lowerTriangle() throws {
        #expect(try cholesky(Tensor([4, .nan, 2, 5]).reshaped(to: [2, 2])) == [[2, 0], [1, 2]])
    }

    @Test("a matrix that is not positive definite is refused with its first bad minor")
    func notPositiveDefinite() {
        // Minors: 1 and 1 · 1 − 2 · 2 = −3; then 0; then −1; then not a number.
        let cases: [(Tensor<Double>, Int)] = [
            ([[1, 2], [2, 1]], 2), ([[0]], 1), ([[-1]], 1), (Tensor([Double.nan]).reshaped(to: [1, 1]), 1),
            ([[1, 1], [1, 1]], 2),
        ]
        for (a, minor) in cases {
            #expect(throws: LinearAlgebraError.notPositiveDefinite(minor), "\(a)") { try cholesky(a) }
        }
        #expect("\(LinearAlgebraError.notPositiveDefinite(2))".contains("its leading 2×2 minor is not positive"))
    }

    @Test("an empty system has an empty solution")
    func empty() throws {
        #expect(try cholesky(Tensor<Double>.zeros([0, 0])).shape == [0, 0])
        #expect(try solve(positiveDefinite: Tensor<Double>.zeros([0, 0]), []).shape == [0])
    }
}
