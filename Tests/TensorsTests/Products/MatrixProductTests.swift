import TestSupport
import Testing

@testable import Tensors

@Suite("MatrixProduct")
struct MatrixProductTests {
    @Test("a product followed by hand, with either operand transposed")
    func byHand() {
        let (a, b): (Tensor<Double>, Tensor<Double>) = ([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1], [2, -1]])
        // 1 + 6, 2 − 3; 4 + 12, 5 − 6
        let expected: Tensor<Double> = [[7, -1], [16, -1]]
        #expect(matmul(a, b) == expected)
        #expect(matmul(a.transposed(), b, transposeA: true) == expected)
        #expect(matmul(a, b.transposed(), transposeB: true) == expected)
        #expect(matmul(a.transposed(), b.transposed(), transposeA: true, transposeB: true) == expected)
    }

    @Test(
        "a row added to every row of a product, also where the sum over k is cut into blocks", arguments: [0, 3, 300])
    func plusRow(_ k: Int) {
        var generator = SplitMix64(seed: 2)
        let (a, b): (Tensor<Float>, Tensor<Float>) = (generator.integers([9, k]), generator.integers([k, 35]))
        let row: Tensor<Float> = generator.integers([35])
        #expect(matmul(a, b, plus: row) == matmul(a, b) + row)  // whole numbers: exact in any order
    }

    @Test("the ledger's layer of three units")
    func ledger() {
        // Ledger F03: W [3, 2], b [3], x [2]
        let (w, b): (Tensor<Double>, Tensor<Double>) = ([[1, 2], [-1, 0.5], [0.3, -0.7]], [0.1, -0.2, 0.3])
        #expect(distance(matmul([[1.5, -0.5]], w, transposeB: true) + b, [[0.6, -1.95, 1.1]]) < 1e-15)
    }

    @Test(
        "an empty sum is zero, an empty result has its shape",
        arguments: [[2, 0, 3], [0, 2, 3], [2, 3, 0], [0, 0, 0]])
    func empty(_ lengths: [Int]) {
        let (n, k, m) = (lengths[0], lengths[1], lengths[2])
        #expect(matmul(Tensor<Float>.ones([n, k]), .ones([k, m])) == Tensor(repeating: Float(k), shape: [n, m]))
        #expect(
            matmul(Tensor<Double>.ones([k, n]), .ones([m, k]), transposeA: true, transposeB: true).shape == [n, m])
    }

    @Test("what is not a number reaches its row and column alone")
    func notANumber() {
        var a = Tensor<Double>.ones([9, 9])
        a[4, 7] = .nan
        let product = matmul(a, .ones([9, 5]))
        for index in indices(of: product.shape) { #expect(product.at(index).isNaN == (index[0] == 4), "\(index)") }
    }

    @Test("the product of a matrix and its transpose is symmetric to the bit", arguments: [3, 17, 150])
    func symmetric(_ n: Int) {
        var generator = SplitMix64(seed: 1)
        let a: Tensor<Float> = generator.normals([n, 301])
        let product = matmul(a, a, transposeB: true)
        #expect(product == product.transposed())
    }

    @Test("inner and outer products of vectors")
    func vectors() {
        #expect(dot([1, 2, 3], [4, -5, 6] as Tensor<Double>) == 12)
        #expect(dot(Tensor<Double>([]), []) == 0)
        #expect(outer([1, 2], [3, 4, 5] as Tensor<Double>) == [[3, 4, 5], [6, 8, 10]])
        #expect(outer(Tensor<Double>([]), [1, 2]).shape == [0, 2])
    }

    @Test("vectors of different lengths stop the program and are both shown")
    func mismatch() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = dot(Tensor<Double>([1, 2]), [1, 2, 3])
        }
        #expect(text(result).contains("dot: expects two vectors of one length: [2] · [3]"))
    }

    @Test("a row that does not fit stops the program and is shown")
    func wrongRow() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = matmul(Tensor<Double>.ones([2, 3]), .ones([3, 4]), plus: [1, 2, 3])
        }
        #expect(text(result).contains("matmul: row [3] does not fit [2, 3] · [3, 4]"))
    }
}
