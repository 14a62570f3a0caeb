import Ledger
import TestSupport
import Testing

@testable import Tensors

@Suite("LeastSquares")
struct LeastSquaresTests {
    @Test("a line through points followed by hand")
    func line() throws {
        // x = 0, 1, 2, 3; y = 1, 3, 2, 5: means 1.5 and 2.75, slope Σ(x − x̄)(y − ȳ) / Σ(x − x̄)² = 5.5 / 5,
        // intercept 2.75 − 1.1 · 1.5
        let a: Tensor<Double> = [[1, 0], [1, 1], [1, 2], [1, 3]]
        #expect(distance(try leastSquares(a, [1, 3, 2, 5]), [1.1, 1.1]) < 1e-14)
    }

    @Test("a square system is solved exactly; several right sides at once")
    func square() throws {
        let a: Tensor<Double> = [[2, 1], [1, 3]]
        // (1, 2) and (−1, 0.5) give 2 + 2 = 4, 1 + 6 = 7 and −1.5, 0.5
        #expect(distance(try leastSquares(a, [[4, -1.5], [7, 0.5]]), [[1, -1], [2, 0.5]]) < 1e-14)
        #expect(try leastSquares([[4]], [8]) == ([2] as Tensor<Double>))
        #expect(distance(try leastSquares([[0, 1], [1, 0]], [5, 7]), [7, 5] as Tensor<Double>) < 1e-14)
    }

    @Test(
        "the residual is orthogonal to every column", arguments: [[5, 1], [8, 3], [20, 6], [7, 7]],
        [1, 2, 3] as [UInt64])
    func orthogonal(_ shape: [Int], _ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let a: Tensor<Double> = generator.normals(shape)
        let b: Tensor<Double> = generator.normals([shape[0], 2])
        let x = try leastSquares(a, b)
        #expect(x.shape == [shape[1], 2])
        let residual = b - matmul(a, x)
        // Rounding leaves some ε |A|ᵀ |A| |x|.
        let size = matmul(abs(a), matmul(abs(a), abs(x)), transposeA: true).max()
        #expect(abs(matmul(a, residual, transposeA: true)).max() < 1e-14 * size)
        // Any other x is worse: ‖b − A (x + d)‖² = ‖b − A x‖² + ‖A d‖².
        let d: Tensor<Double> = generator.normals(x.shape)
        let moved = (b - matmul(a, x + d)).squared().sum()
        #expect(abs(moved - residual.squared().sum() - matmul(a, d).squared().sum()) < 1e-11 * moved)
    }

    @Test(
        "polynomials through the ledger's noisy sine",
        arguments: [
            (0, "degree 0", 0), (1, "degrees 1, 3 and 7", 0), (3, "degrees 1, 3 and 7", 1), (5, "degree 5", 0),
            (7, "degrees 1, 3 and 7", 2), (9, "degree 9", 0),
        ])
    func polynomials(_ degree: Int, _ name: String, _ place: Int) throws {
        // Ledger FX6: sin(πx) + e at ten points, and without noise at fifty between them.
        let noise: Tensor<Double> = [0.2, -0.15, 0.1, -0.25, 0.15, 0.05, -0.2, 0.25, -0.1, 0.15]
        let x = Tensor((0..<10).map { -1 + 2 * Double($0) / 9 })
        let between = Tensor((0..<50).map { -1 + Double(2 * $0 + 1) / 50 })
        func sine(_ x: Tensor<Double>) -> Tensor<Double> { x.mapped { Double.cos(.pi * ($0 - 0.5)) } }
        func design(_ x: Tensor<Double>) -> Tensor<Double> {
            pow(x.reshaped(to: [-1, 1]), Tensor((0...degree).map(Double.init)))
        }
        let w = try leastSquares(design(x), sine(x) + noise).reshaped(to: [-1, 1])
        func error(_ x: Tensor<Double>, _ y: Tensor<Double>) -> Double {
            (matmul(design(x), w).reshaped(to: [-1]) - y).squared().mean()
        }
        let training = LedgerRow.references("training errors of degrees 0, 1, 3, 5 and 7", of: "T45") + [0, 0]
        #expect(abs(error(x, sine(x) + noise) - training[(degree + 1) / 2]) < 5e-9)
        let errors = name.hasPrefix("degrees") ? "validation errors" : "validation error"
        let validation = LedgerRow.references("\(errors) of \(name)", of: "T45")
        #expect(abs(error(between, sine(between)) - validation[place]) < 5e-9)
        if degree == 9 {
            // Ten coefficients meet ten points: rounding alone is left.
            #expect(error(x, sine(x) + noise) < 1e-25)
            #expect(
                abs(
                    w.squared().sum().squareRoot()
                        - LedgerRow.reference("length of the coefficients of degree 9", of: "T45")) < 5e-6)
        }
    }

    @Test(
        "columns that depend on those before them are refused, whatever their units",
        arguments: [1e-150, 1e-20, 1, 1e20, 1e150])
    func dependent(_ unit: Double) {
        var generator = SplitMix64(seed: 1)
        let independent: Tensor<Double> = generator.normals([6, 2])
        // third = first − 2 · second, then a column of zeros, then a repeated column
        let third = matmul(independent, [[1], [-2]])
        for column in [third, .zeros([6, 1]), independent.rows(0..<6).transposed().rows([0]).transposed()] {
            let a = Tensor.concatenated([independent, column * unit], axis: 1)
            #expect(throws: LinearAlgebraError.dependentColumns(2)) { try leastSquares(a, .zeros([6])) }
        }
        #expect("\(LinearAlgebraError.dependentColumns(2))".contains("column 2 depends linearly on those before it"))
    }

    @Test("columns of very different units are independent all the same", arguments: [1e-150, 1e-20, 1e20, 1e150])
    func units(_ unit: Double) throws {
        let a: Tensor<Double> = [[1, 0], [1, 1], [1, 2], [1, 3]]
        let x = try leastSquares(a * Tensor([1, unit]), [1, 3, 2, 5])
        #expect(distance(x * Tensor([1, unit]), [1.1, 1.1]) < 1e-13)
        let all = try leastSquares(a * unit, [1, 3, 2, 5])
        #expect(distance(all * unit, [1.1, 1.1]) < 1e-13)
    }

    @Test("powers up to the sixteenth beside a constant")
    func powers() throws {
        // At x = 10 the largest column is 10¹⁶, beside ones.
        let x: Tensor<Double> = [[1], [2], [5], [10]]
        let a = pow(x, [0, 16])
        let solution = try leastSquares(a, matmul(a, [[3], [2]]).reshaped(to: [4]))
        #expect(abs(solution[1] - 2) < 1e-12)
        #expect(abs(solution[0] - 3) < 10)  // the ulp of 2 · 10¹⁶ is 4
    }

    @Test("in Float as well")
    func float() throws {
        let a: Tensor<Float> = [[1, 0], [1, 1], [1, 2], [1, 3]]
        #expect(distance(try leastSquares(a, [1, 3, 2, 5]), [1.1, 1.1]) < 1e-5)
    }

    @Test("what is not a number is refused")
    func notANumber() {
        let a = Tensor<Double>([1, .nan]).reshaped(to: [2, 1])
        #expect(throws: LinearAlgebraError.self) { try leastSquares(a, [1, 2]) }
    }

    @Test("no unknowns, no equations, no right sides")
    func empty() throws {
        #expect(try leastSquares(Tensor<Double>.zeros([3, 0]), [1, 2, 3]).shape == [0])
        #expect(try leastSquares(Tensor<Double>.zeros([0, 0]), []).shape == [0])
        #expect(try leastSquares(Tensor<Double>.zeros([0, 0]), .zeros([0, 2])).shape == [0, 2])
        #expect(try leastSquares([[1], [2]], Tensor<Double>.zeros([2, 0])).shape == [1, 0])
    }

    @Test("fewer equations than unknowns stop the program and show both shapes")
    func underdetermined() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = try leastSquares(Tensor<Double>.zeros([2, 3]), [1, 2])
        }
        #expect(text(result).contains("leastSquares: A [2, 3] must have at least as many rows as columns, and b [2]"))
    }
}
