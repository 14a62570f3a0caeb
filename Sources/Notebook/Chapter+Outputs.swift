import Console
import Foundation
import Ledger
import Tensors
import Text

extension Chapter {
    /// Shows a value, as it describes itself.
    public func show<Value>(
        _ name: String, _ value: Value, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        leave(.shown(name: name, text: String(describing: value)), file, line, function)
    }

    /// Shows a value without a name.
    public func show<Value>(
        _ value: Value, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        leave(.shown(name: nil, text: String(describing: value)), file, line, function)
    }

    /// Shows a tensor: a small one of one or two axes in rows and columns, a larger one as it describes itself.
    public func show<Scalar>(
        _ name: String, _ tensor: Tensor<Scalar>, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) {
        show(name, tensor, rows: [], columns: [], file: file, line: line, function: function)
    }

    /// Shows a small tensor with names for its rows and columns.
    ///
    ///     chapter.show("W", layer.weight, rows: ["x₁", "x₂"], columns: ["h₁", "h₂", "h₃"])
    public func show<Scalar>(
        _ name: String, _ tensor: Tensor<Scalar>, rows: [String], columns: [String], file: String = #filePath,
        line: Int = #line, function: String = #function
    ) {
        let matrix = Matrix(name, tensor, rows: rows, columns: columns)
        leave(matrix.map(Output.matrix) ?? .shown(name: name, text: tensor.description), file, line, function)
    }

    /// Computes a value that the prose below can name: `{steps}`.
    public func value(
        _ name: String, _ value: some BinaryInteger, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) {
        keep(name, "\(value)", Int(exactly: value).map(JSON.integer) ?? .string("\(value)"), file, line, function)
    }

    /// Computes a value that the prose below can name, and how it is written there.
    public func value(
        _ name: String, _ value: some BinaryFloatingPoint, as format: NumberFormat = .significant(6),
        file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        keep(name, format.text(Double(value)), .number(Double(value)), file, line, function)
    }

    /// Computes a word that the prose below can name.
    public func value(
        _ name: String, _ value: String, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        keep(name, value, .string(value), file, line, function)
    }

    /// Shows rows under named columns.
    ///
    /// Floating-point numbers are written with six significant digits.
    public func table(
        _ caption: String? = nil, columns: [String], rows: [[any CustomStringConvertible]], file: String = #filePath,
        line: Int = #line, function: String = #function
    ) {
        let texts = rows.map { $0.map(Self.cell) }
        leave(.table(Table(caption: caption, columns: columns, rows: texts)), file, line, function)
    }

    /// Shows a claim of the documents: the statement as printed with its translation, the verdict and why, and what is
    /// right, all as the ledger has them.
    ///
    /// What shows it follows, and ends in `evidence` for the same row.
    public func claim(
        _ row: String, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        guard let found = LedgerRow.numbered(row) else { return leave(.check(.noRow(row)), file, line, function) }
        leave(.row(found), file, line, function)
    }

    /// Mentions a row of the ledger that no number can decide here.
    public func noted(
        _ row: String, _ remark: String? = nil, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) {
        leave(.noted(row: row, remark: remark), file, line, function)
    }

    /// Says that a row of the ledger was not measured, and why.
    ///
    /// It counts neither as holding nor as failing.
    public func notMeasured(
        _ row: String, because reason: String, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        leave(.notMeasured(row: row, reason: reason), file, line, function)
    }

    /// Keeps a measured time.
    ///
    /// It stands in the JSON report alone, since everything else is the same on every run.
    public func timing(_ name: String, seconds: Double) {
        print {
            $0.keep(timing: name, seconds: seconds); return ""
        }
    }

    /// Begins to show the progress of a long run, after the prose and the code that lead to it.
    public func progress(
        _ stage: String, count: Int, steps: Int, itemsPerStep: Int = 1, unit: String = "step", file: String = #filePath,
        line: Int = #line, function: String = #function
    ) -> ProgressBar {
        stopIfInterrupted()
        print { $0.reach(Weaver.Place(file: file, line: line, function: function)) }
        return ProgressBar(stage, count: count, steps: steps, itemsPerStep: itemsPerStep, unit: unit, arguments)
    }

    private func keep(
        _ name: String, _ text: String, _ value: JSON, _ file: String, _ line: Int, _ function: String
    ) {
        leave(.value(name: name, text: text), file, line, function)
        print {
            $0.keep(name, text: text, value: value); return ""
        }
    }

    private static func cell(_ value: any CustomStringConvertible) -> String {
        switch value {
        case let number as Double: NumberFormat.significant(6).text(number)
        case let number as Float: NumberFormat.significant(6).text(Double(number))
        default: value.description
        }
    }
}
