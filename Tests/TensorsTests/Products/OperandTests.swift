import Testing

@testable import Tensors

@Suite("Operand")
struct OperandTests {
    @Test("lends rows of a matrix and of its transpose where they stand", arguments: [false, true])
    func gathering(_ transposed: Bool) {
        let matrix = Tensor<Double>((1...77).map(Double.init)).reshaped(to: [7, 11])
        matrix.withBase { base in
            let operand = Operand(base, rows: 7, columns: 11, transposed: transposed)
            #expect(operand.rows == (transposed ? 11 : 7))
            #expect(operand.columns == (transposed ? 7 : 11))
            for rows in [0..<operand.rows, 2..<6, 3..<4, 2..<2] {
                operand.withGathered(rows) { gathered in
                    #expect(gathered.rows == rows.count && gathered.depth == operand.columns)
                    for i in 0..<gathered.rows {
                        for k in 0..<gathered.depth {
                            let found = gathered.base[gathered.rowOffsets[i] + gathered.depthOffsets[k]]
                            let row = rows.lowerBound + i
                            #expect(found == (transposed ? matrix[k, row] : matrix[row, k]))
                        }
                    }
                }
            }
        }
    }
}
