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
        let width = rows.map { $0.count }.max() ?? 0
        self.rows = rows.map { $0 + Array(repeating: .nan, count: width - $0.count) }
        isNumber = false
    }

    /// The entries, row by row.
    public var entries: [Double] { rows.flatMap { $0 } }

    /// The number, nil where it is a matrix.
    public var number: Double? { isNumber ? rows[0][0] : nil }

    var columnCount: Int { rows.first?.count ?? 0 }
}
