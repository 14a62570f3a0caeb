/// What a sign of a formula stands for in a calculation: a number, or a matrix of numbers.
///
/// A vector is a matrix of one column.
public struct Quantity: Sendable, Equatable {
    /// The rows, all of one length.
    public let rows: [[Double]]
    /// Whether it is a number and no matrix of one entry.
    public let isNumber: Bool

    /// A number.
    public init(_ number: Double) {
        rows = [[number]]
        isNumber = true
    }

    /// A vector.
    public init(vector: [Double]) { self.init(rows: vector.map { [$0] }) }

    /// A matrix; shorter rows are filled with NaN, so that they agree with nothing.
    public init(rows: [[Double]]) {
        let width = rows.map(\.count).max() ?? 0
        self.rows = rows.map { $0 + Array(repeating: .nan, count: width - $0.count) }
        isNumber = false
    }

    /// The entries, row by row.
    public var entries: [Double] { rows.flatMap(\.self) }

    /// The number, nil where it is a matrix.
    public var number: Double? { isNumber ? rows[0][0] : nil }

    var columnCount: Int { rows.first?.count ?? 0 }

    var transposed: Quantity {
        isNumber ? self : Quantity(rows: (0..<columnCount).map { column in rows.map { $0[column] } })
    }

    func mapped(_ change: (Double) -> Double) -> Quantity {
        number.map { Quantity(change($0)) } ?? Quantity(rows: rows.map { $0.map(change) })
    }

    /// Entry by entry; a number goes with every entry of a matrix, nil where the shapes do not fit.
    func combined(with other: Quantity, _ operation: (Double, Double) -> Double) -> Quantity? {
        if let number { return other.mapped { operation(number, $0) } }
        if let number = other.number { return mapped { operation($0, number) } }
        guard rows.count == other.rows.count, columnCount == other.columnCount else { return nil }
        return Quantity(rows: zip(rows, other.rows).map { zip($0, $1).map(operation) })
    }

    /// The product of numbers or matrices; one of a row and a column is a number.
    func product(with other: Quantity) -> Quantity? {
        if isNumber || other.isNumber { return combined(with: other, *) }
        guard columnCount == other.rows.count else { return nil }
        let right = other.transposed.rows
        let result = rows.map { row in right.map { zip(row, $0).reduce(0) { $0 + $1.0 * $1.1 } } }
        return result.count == 1 && result[0].count == 1 ? Quantity(result[0][0]) : Quantity(rows: result)
    }
}
