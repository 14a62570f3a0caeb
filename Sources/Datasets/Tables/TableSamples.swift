import Foundation
import Tables
import Tensors

extension Table {
    /// A table from a file; its name's ending says whether it is CSV, TSV or JSON lines, and CSV is assumed otherwise.
    ///
    /// Throws `DatasetError` where the file is missing or unreadable, or is no table; the message names the line and the
    /// column.
    public init(contentsOf path: String) throws(DatasetError) {
        let file = try FileBytes(path: path)
        var bytes: [UInt8] = []
        while case let part = try file.read(upTo: 1 << 20), !part.isEmpty { bytes += part }
        do {
            try self.init(bytes: bytes, as: Format(fileName: path) ?? .csv)
        } catch {
            throw DatasetError(path, .notTable(error))
        }
    }

    /// The given columns side by side, one row a sample: shape [rows, columns].
    ///
    /// Throws `TableError` where there is no such column, or a cell is empty or no number: a model cannot learn from a gap.
    public func tensor<Scalar: TensorScalar>(
        columns names: [String], of type: Scalar.Type = Scalar.self
    ) throws(TableError) -> Tensor<Scalar> {
        var columns: [[Double]] = []
        for name in names { columns.append(try completeNumbers(name)) }
        let scalars = (0..<rowCount).flatMap { row in columns.map { Scalar($0[row]) } }
        return Tensor(shape: [rowCount, names.count], scalars: scalars)
    }
}
