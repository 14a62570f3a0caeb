/// Values over a rectangle, on a regular grid: a loss over two weights, a class or a probability over two features.
///
///     let bowl = Field(x: -3...3, y: -3...3) { w, b in w * w + 3 * b * b }
public struct Field: Sendable, Hashable {
    /// The values row by row, `values[row][column]`, the row of the least y first.
    public let values: [[Double]]
    /// Where the first and the last column lie.
    public let x: ClosedRange<Double>
    /// Where the first and the last row lie.
    public let y: ClosedRange<Double>

    /// More of a grid than this cannot be seen in a frame.
    private static let limit = 160

    /// A grid of values; rows of different lengths are filled up with NaN, and a grid of more than 160 × 160 is thinned.
    public init(values: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>) {
        let width = values.map(\.count).max() ?? 0
        let columns = Self.thinned(width)
        self.values = Self.thinned(values.count).map { row in
            columns.map { values[row].indices.contains($0) ? values[row][$0] : .nan }
        }
        self.x = Self.usable(x)
        self.y = Self.usable(y)
    }

    /// A function's values on a grid.
    ///
    /// - Parameters:
    ///   - x: the range of its first argument.
    ///   - y: the range of its second argument.
    ///   - resolution: columns and rows, 2…160.
    ///   - function: called once for each place, row by row.
    public init(
        x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 120, of function: (Double, Double) -> Double
    ) {
        let count = min(max(resolution, 2), Self.limit)
        let (columns, rows) = (Self.usable(x), Self.usable(y))
        let place = { (range: ClosedRange<Double>, index: Int) -> Double in
            let t = Double(index) / Double(count - 1)
            return range.lowerBound * (1 - t) + range.upperBound * t
        }
        self.init(
            values: (0..<count).map { row in
                (0..<count).map { function(place(columns, $0), place(rows, row)) }
            }, x: x, y: y)
    }

    private static func usable(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        range.lowerBound.isFinite && range.upperBound.isFinite && range.lowerBound < range.upperBound ? range : 0...1
    }

    private static func thinned(_ count: Int) -> [Int] {
        guard count > limit else { return Array(0..<count) }
        return (0..<limit).map { $0 * (count - 1) / (limit - 1) }
    }

    var extent: (x: Extent, y: Extent) {
        var extent = (x: Extent(), y: Extent())
        for value in [x.lowerBound, x.upperBound] { extent.x.cover(value) }
        for value in [y.lowerBound, y.upperBound] { extent.y.cover(value) }
        extent.x.isWhole = false
        extent.y.isWhole = false
        return extent
    }

    /// The range of the finite values.
    var range: Extent { values.joined().reduce(into: Extent()) { $0.cover($1) } }

    var notFinite: Int { values.joined().reduce(0) { $0 + ($1.isFinite ? 0 : 1) } }

    /// Where the least value is.
    var lowest: (value: Double, x: Double, y: Double)? {
        var lowest: (value: Double, row: Int, column: Int)?
        for (row, line) in values.enumerated() {
            for (column, value) in line.enumerated() where value.isFinite && value < lowest?.value ?? .infinity {
                lowest = (value, row, column)
            }
        }
        return lowest.map { ($0.value, place($0.column, of: x, columns), place($0.row, of: y, values.count)) }
    }

    var columns: Int { values.first?.count ?? 0 }

    private func place(_ index: Int, of range: ClosedRange<Double>, _ count: Int) -> Double {
        let t = count > 1 ? Double(index) / Double(count - 1) : 0.5
        return range.lowerBound * (1 - t) + range.upperBound * t
    }

    /// The grid in a frame; rows and columns that the scales cannot show are left out.
    func terrain(x xScale: Scale, y yScale: Scale) -> Terrain {
        let across = (0..<columns).map { xScale.position(of: place($0, of: x, columns)) }
        let up = values.indices.map { yScale.position(of: place($0, of: y, values.count)) }
        let shown = across.indices.filter { across[$0] != nil }
        let rows = up.indices.filter { up[$0] != nil }
        return Terrain(
            xs: shown.compactMap { across[$0] }, ys: rows.compactMap { up[$0] },
            values: rows.map { row in shown.map { values[row][$0] } })
    }
}
