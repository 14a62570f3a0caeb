import Tensors
import Text

/// A small tensor of one or two axes, laid out in rows and columns that may have names.
struct Matrix: Sendable {
    let name: String?
    let shape: [Int]
    /// The entries as text, each row as long as the others.
    let rows: [[String]]
    let rowNames: [String]
    let columnNames: [String]

    /// A larger one is shown as it describes itself, with its middle left out.
    private static let longestSide = 12

    /// The tensor as a matrix, nil where it is too large or has more axes; surplus names are dropped.
    init?<Scalar>(_ name: String?, _ tensor: Tensor<Scalar>, rows: [String], columns: [String]) {
        guard (1...2).contains(tensor.rank), tensor.shape.allSatisfy({ (1...Self.longestSide).contains($0) }) else {
            return nil
        }
        let width = tensor.shape[tensor.rank - 1]
        let texts = tensor.scalars.map { NumberFormat.significant(6).text(Double($0)) }
        self.name = name
        shape = tensor.shape
        self.rows = stride(from: 0, to: texts.count, by: width).map { Array(texts[$0..<$0 + width]) }
        rowNames = Array(rows.prefix(self.rows.count))
        columnNames = Array(columns.prefix(width))
    }
}
