import Testing

@testable import Tensors

@Suite("FewRowsProduct")
struct FewRowsProductTests {
    @Test(
        "few rows times a large transposed matrix, bit for bit as the other way round",
        arguments: [[1, 300, 70], [8, 33, 65], [32, 128, 1600], [64, 5, 100], [3, 0, 9], [0, 4, 9]])
    func product(_ lengths: [Int]) {
        let (n, k, m) = (lengths[0], lengths[1], lengths[2])
        #expect(BlockedProduct<Float>.hasFewRows(n, besides: m))
        var generator = SplitMix64(seed: 1)
        let (a, b): (Tensor<Float>, Tensor<Float>) = (generator.normals([n, k]), generator.normals([m, k]))
        #expect(matmul(a, b, transposeB: true) == matmul(a, b.transposed()))
    }

    @Test("many rows go the usual way")
    func manyRows() {
        #expect(!BlockedProduct<Float>.hasFewRows(65, besides: 1000))
        #expect(!BlockedProduct<Float>.hasFewRows(32, besides: 32))
    }
}
