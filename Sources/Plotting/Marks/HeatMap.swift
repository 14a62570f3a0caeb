import Text

/// A table of numbers as colours: the weights of a layer, correlations, attention.
///
///     Figure("Weights of the first layer", HeatMap(weights, rows: inputs, columns: units)).svg()
public struct HeatMap: Sendable, Hashable {
    /// How values become colours.
    public enum Coloring: Sendable, Hashable {
        /// Diverging where there are values on both sides of zero, otherwise sequential.
        case automatic
        /// From the least value, dark, to the greatest, light.
        case sequential
        /// Two directions from a pale zero, both as far as the larger of them goes.
        case diverging
    }

    /// The numbers, row by row, all rows of one length.
    public let values: [[Double]]
    /// What stands beside the rows; their numbers from 0 if not given.
    public let rows: [String]
    /// What stands above the columns.
    public let columns: [String]
    let map: ColorMap
    let scale: Scale
    let notes: [String]

    /// The most rows and columns; a figure has no more pixels for them.
    private static let limit = 1024

    /// A map of values; rows that are too short are filled up with NaN, and what is not finite stays blank.
    public init(
        _ values: [[Double]], rows: [String] = [], columns: [String] = [], coloring: Coloring = .automatic
    ) {
        let shown = values.prefix(Self.limit)
        let width = min(shown.map(\.count).max() ?? 0, Self.limit)
        self.values = shown.map { row in (0..<width).map { row.indices.contains($0) ? row[$0] : .nan } }
        self.rows = self.values.indices.map { rows.indices.contains($0) ? rows[$0] : "\($0)" }
        self.columns = (0..<width).map { columns.indices.contains($0) ? columns[$0] : "\($0)" }
        let extent = self.values.joined().reduce(into: Extent()) { $0.cover($1) }
        let isDiverging = coloring == .diverging || coloring == .automatic && extent.lower < 0 && extent.upper > 0
        map = isDiverging ? .diverging : .sequential
        let reach = max(abs(extent.lower), abs(extent.upper))
        let axis = isDiverging && reach.isFinite && reach > 0 ? Axis(kind: .linear, from: -reach, to: reach) : Axis()
        scale = Scale.fitting(extent, axis: axis, niceTo: nil)
        let blank = self.values.joined().reduce(0) { $0 + ($1.isFinite ? 0 : 1) }
        let hidden = max(values.count - Self.limit, 0) + max((values.map(\.count).max() ?? 0) - Self.limit, 0)
        notes = [
            (blank, blank == 1 ? "value not finite, left blank" : "values not finite, left blank"),
            (hidden, "more rows or columns, not drawn"),
        ].filter { $0.0 > 0 }.map { "\($0.grouped) \($1)" }
    }

    /// The share of the colours that a value has; nil for one that is not finite.
    func share(_ row: Int, _ column: Int) -> Double? {
        let value = values[row][column]
        return value.isFinite ? scale.position(of: value) : nil
    }

    /// A value as it stands in its cell, in the same style for all.
    func text(_ row: Int, _ column: Int) -> String {
        let value = values[row][column]
        guard value.isFinite else { return "" }
        if max(abs(scale.start), abs(scale.end)) < 1e4,
            values.allSatisfy({ $0.allSatisfy { !$0.isFinite || $0 == $0.rounded() } })
        {
            return NumberFormat.decimals(0).text(value)
        }
        return brief(value)
    }

    /// A value with as many digits as the colours can tell apart.
    func brief(_ value: Double) -> String {
        let largest = max(abs(scale.start), abs(scale.end))
        return NumberFormat.brief(value, like: largest, extra: largest < 10 ? -1 : 0)
    }

    var labels: [String] { rows + columns }

    /// The map in words.
    var summary: String {
        var lowest: (value: Double, row: Int, column: Int)?
        var highest = lowest
        for (row, line) in values.enumerated() {
            for (column, value) in line.enumerated() where value.isFinite {
                if value < lowest?.value ?? .infinity { lowest = (value, row, column) }
                if value > highest?.value ?? -.infinity { highest = (value, row, column) }
            }
        }
        guard let lowest, let highest else { return "no values" }
        let place = { (cell: (value: Double, row: Int, column: Int)) in
            "\(NumberFormat.plain(cell.value)) at \(rows[cell.row]), \(columns[cell.column])"
        }
        return "\(rows.count) × \(columns.count) values from \(place(lowest)) to \(place(highest))"
    }
}

extension Figure {
    /// A table of numbers as colours, with a bar that explains them.
    public init(_ title: String, slug: String? = nil, _ map: HeatMap) {
        self.init(title: title, slug: slug, content: map)
    }
}

extension HeatMap: FigureContent {
    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        HeatScene(heat: self, width: scene.width, height: height).add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        HeatText(heat: self, page: page).lines
    }
}
