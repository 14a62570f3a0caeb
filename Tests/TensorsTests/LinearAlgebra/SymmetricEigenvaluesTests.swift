import Ledger
import TestSupport
import Testing

@testable import Tensors

@Suite("SymmetricEigenvalues")
struct SymmetricEigenvaluesTests {
    @Test("the Hessian of the ledger's regression")
    func ledger() {
        // Ledger W06: J = mean (y − wx − b)² over x = 1 … 4 has the Hessian 2 [[mean x², mean x], [mean x, 1]].
        // λ² − 17 λ + 5 = 0
        let values = symmetricEigenvalues([[15, 5], [5, 2]] as Tensor<Double>).values
        #expect(distance(values, Tensor([(17 - 269.0.squareRoot()) / 2, (17 + 269.0.squareRoot()) / 2])) < 1e-14)
        let printed = ["smallest eigenvalue", "largest eigenvalue"].map { LedgerRow.reference($0, of: "W06") }
        #expect(distance(values, Tensor(printed)) < 5e-11)
    }

    @Test("known answers, smallest first")
    func known() {
        // [[2, 1], [1, 2]]: 1 along (1, −1), 3 along (1, 1)
        let (values, vectors) = symmetricEigenvalues([[2, 1], [1, 2]] as Tensor<Double>)
        #expect(distance(values, [1, 3]) < 1e-15)
        #expect(abs(abs(vectors[0, 1]) - 0.5.squareRoot()) < 1e-15)
        #expect(abs(vectors[0, 0] + vectors[1, 0]) < 1e-15)
        #expect(symmetricEigenvalues([[3, 0, 0], [0, -1, 0], [0, 0, 2]] as Tensor<Double>).values == [-1, 2, 3])
        #expect(symmetricEigenvalues([[0, 0], [0, 0]] as Tensor<Double>).values == [0, 0])
        #expect(symmetricEigenvalues([[5]] as Tensor<Double>).vectors == [[1]])
        // All ones, n × n: 0 but for n itself.
        #expect(distance(symmetricEigenvalues(Tensor<Double>.ones([4, 4])).values, [0, 0, 0, 4]) < 1e-14)
    }

    @Test("A V = V Λ and Vᵀ V = I", arguments: [1, 2, 3, 5, 10, 16], [1, 2] as [UInt64])
    func decomposition(_ n: Int, _ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let b: Tensor<Double> = generator.normals([n, n])
        let a = b + b.transposed()
        let (values, vectors) = symmetricEigenvalues(a)
        let size = abs(a).max()
        #expect(distance(matmul(a, vectors), vectors * values) < 1e-13 * Double(n) * size)
        let identity = Tensor([n, n]) { $0[0] == $0[1] ? 1.0 : 0 }
        #expect(distance(matmul(vectors, vectors, transposeA: true), identity) < 1e-14 * Double(n))
        #expect(values.scalars == values.scalars.sorted())
        let trace = (0..<n).reduce(0) { $0 + a[$1, $1] }
        #expect(abs(values.sum() - trace) < 1e-13 * Double(n) * size)
    }

    @Test("equal eigenvalues, tiny and huge matrices", arguments: [1e-200, 1, 1e200])
    func scales(_ scale: Double) {
        let a: Tensor<Double> = [[2, 0, 1], [0, 3, 0], [1, 0, 2]]
        #expect(distance(symmetricEigenvalues(a * scale).values / scale, [1, 3, 3]) < 1e-14)
    }

    @Test("in Float as well")
    func float() {
        let values = symmetricEigenvalues([[15, 5], [5, 2]] as Tensor<Float>).values
        #expect(distance(values, [0.29939027, 16.70061]) < 1e-5)
    }

    @Test("no axes, no eigenvalues")
    func empty() {
        let (values, vectors) = symmetricEigenvalues(Tensor<Double>.zeros([0, 0]))
        #expect(values.shape == [0])
        #expect(vectors.shape == [0, 0])
    }

    @Test("a matrix that is not symmetric stops the program and shows where")
    func asymmetric() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = symmetricEigenvalues([[1, 2], [3, 4]] as Tensor<Double>)
        }
        #expect(text(result).contains("the matrix [2, 2] is not symmetric: element [1, 0] is 3.0, [0, 1] is 2.0"))
    }
}
