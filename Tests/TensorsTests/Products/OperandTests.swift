import Testing

@testable import Tensors

@Suite("Operand")
struct OperandTests {
    /// Panels of `width` lines with the index along the sum in the outer loop, filled up with zeros.
    private func panels(_ lines: Range<Int>, _ depth: Range<Int>, width: Int, _ element: (Int, Int) -> Double)
        -> [Double]
    {
        stride(from: lines.lowerBound, to: lines.upperBound, by: width).flatMap { start in
            depth.flatMap { k in (start..<start + width).map { $0 < lines.upperBound ? element($0, k) : 0 } }
        }
    }

    @Test("packs rows and columns of a matrix and of its transpose into panels", arguments: [1, 3, 4], [false, true])
    func packing(_ width: Int, _ transposed: Bool) {
        let matrix = Tensor<Double>((1...77).map(Double.init)).reshaped(to: [7, 11])
        matrix.withBase { base in
            let operand = Operand(base, rows: 7, columns: 11, transposed: transposed)
            #expect(operand.rows == (transposed ? 11 : 7))
            #expect(operand.columns == (transposed ? 7 : 11))
            func element(_ i: Int, _ j: Int) -> Double { transposed ? matrix[j, i] : matrix[i, j] }
            for (lines, depth) in [
                (0..<operand.rows, 0..<operand.columns), (2..<6, 1..<5), (3..<4, 0..<1), (2..<2, 0..<3),
            ] {
                // Packing must write every scalar of the panels: they begin as something else.
                var buffer = [Double](repeating: -1, count: 200)
                buffer.withUnsafeMutableBufferPointer {
                    if let panels = $0.baseAddress { operand.packRows(lines, depth: depth, width: width, into: panels) }
                }
                let rows = panels(lines, depth, width: width) { element($0, $1) }
                #expect(Array(buffer.prefix(rows.count)) == rows, "rows \(lines), depth \(depth)")
                #expect(buffer.dropFirst(rows.count).allSatisfy { $0 == -1 }, "rows \(lines), depth \(depth)")
            }
            for (lines, depth) in [(0..<operand.columns, 0..<operand.rows), (1..<5, 2..<6), (0..<3, 0..<0)] {
                var buffer = [Double](repeating: -1, count: 200)
                buffer.withUnsafeMutableBufferPointer {
                    if let panels = $0.baseAddress {
                        operand.packColumns(lines, depth: depth, width: width, into: panels)
                    }
                }
                let columns = panels(lines, depth, width: width) { element($1, $0) }
                #expect(Array(buffer.prefix(columns.count)) == columns, "columns \(lines), depth \(depth)")
            }
        }
    }
}
