import Testing

@testable import Tensors

@Suite("PackedMatrix")
struct PackedMatrixTests {
    @Test(
        "rows are cut into even blocks of at most 1,024",
        arguments: [(0, [0]), (1, [1]), (1024, [1024]), (1025, [512, 513]), (2400, [800, 800, 800])])
    func blocks(_ rows: Int, _ lengths: [Int]) {
        let blocks = PackedMatrix<Float>.blocks(of: rows)
        #expect(blocks.map(\.count) == lengths)
        #expect(blocks.flatMap { Array($0) } == Array(0..<rows))
    }

    @Test("every element stands where its panel says", arguments: [[1, 1], [3, 40], [300, 9], [1030, 33]])
    func panels(_ shape: [Int]) {
        var generator = SplitMix64(seed: 1)
        let matrix: Tensor<Double> = generator.normals(shape)
        matrix.withBase { base in
            let packed = PackedMatrix(Operand(base, rows: shape[0], columns: shape[1]))
            let width = packed.kernels.blockColumns
            var wrong = 0
            for depth in PackedMatrix<Double>.blocks(of: shape[0]) {
                for column in stride(from: 0, to: shape[1], by: width) {
                    let panel = packed.panel(depth: depth, column: column)
                    for k in depth {
                        for j in column..<min(column + width, shape[1])
                        where panel[(k - depth.lowerBound) * width + j - column] != base[k * shape[1] + j] {
                            wrong += 1
                        }
                    }
                }
            }
            #expect(wrong == 0)
        }
    }
}
