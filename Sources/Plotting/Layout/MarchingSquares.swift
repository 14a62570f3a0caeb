/// Follows the lines of one height through a grid, square by square.
///
/// Each edge of the grid is crossed at most once and belongs to at most two squares, so that the pieces join into
/// unbroken lines: open ones from border to border, then closed ones, each in the order of their first edge.
struct MarchingSquares {
    private let xs: [Double]
    private let ys: [Double]
    private let values: [[Double]]
    /// Whether holes and what lies outside count as infinitely low, which closes every line.
    private let closes: Bool

    init(_ terrain: Terrain) {
        (xs, ys, values, closes) = (terrain.xs, terrain.ys, terrain.values, false)
    }

    /// The same grid inside a ring of no width that lies infinitely low.
    init(padding terrain: Terrain) {
        let outside = [terrain.xs.first ?? 0] + terrain.xs + [terrain.xs.last ?? 0]
        let low = [Double](repeating: -.infinity, count: outside.count)
        xs = outside
        ys = [terrain.ys.first ?? 0] + terrain.ys + [terrain.ys.last ?? 0]
        values =
            [low] + terrain.values.map { [-.infinity] + $0.map { $0.isNaN ? -.infinity : $0 } + [-.infinity] } + [low]
        closes = true
    }

    /// The lines at a height; a closed one ends with its first point.
    func lines(at threshold: Double) -> [[Point]] {
        var neighbours = [(Int32, Int32)](repeating: (-1, -1), count: 2 * xs.count * ys.count)
        var edges: [Int] = []
        func join(_ a: Int, _ b: Int) {
            for (edge, other) in [(a, Int32(b)), (b, Int32(a))] {
                if neighbours[edge].0 < 0 {
                    neighbours[edge].0 = other
                    edges.append(edge)
                } else {
                    neighbours[edge].1 = other
                }
            }
        }
        for row in 0..<ys.count - 1 {
            for column in 0..<xs.count - 1 {
                for (a, b) in pieces(row, column, threshold) { join(a, b) }
            }
        }
        edges.sort()
        var isUsed = [Bool](repeating: false, count: neighbours.count)
        func followed(from start: Int) -> [Point] {
            var line = [crossing(start, threshold)]
            isUsed[start] = true
            var edge = start
            while true {
                let next = [neighbours[edge].0, neighbours[edge].1].first { $0 >= 0 && !isUsed[Int($0)] }
                guard let next else { break }
                edge = Int(next)
                isUsed[edge] = true
                line.append(crossing(edge, threshold))
            }
            let isClosed = neighbours[start].1 >= 0
            return isClosed ? line + [line[0]] : line
        }
        let open = edges.filter { neighbours[$0].1 < 0 }
        var lines: [[Point]] = []
        for edge in open + edges where !isUsed[edge] { lines.append(followed(from: edge)) }
        return lines
    }

    // Horizontal edges have even numbers, vertical ones odd; each is named for its lower left point.
    private func horizontal(_ row: Int, _ column: Int) -> Int { 2 * (row * xs.count + column) }
    private func vertical(_ row: Int, _ column: Int) -> Int { 2 * (row * xs.count + column) + 1 }

    private func pieces(_ row: Int, _ column: Int, _ threshold: Double) -> [(Int, Int)] {
        let corners = [
            values[row][column], values[row][column + 1], values[row + 1][column + 1], values[row + 1][column],
        ]
        if corners.contains(where: \.isNaN) { return [] }
        let high = corners.map { $0 >= threshold && $0 > -.infinity }
        let (bottom, right, top, left) = (
            horizontal(row, column), vertical(row, column + 1), horizontal(row + 1, column), vertical(row, column)
        )
        let sides = [
            (bottom, high[0] != high[1]), (right, high[1] != high[2]), (top, high[2] != high[3]),
            (left, high[3] != high[0]),
        ].filter(\.1).map(\.0)
        if sides.count == 2 { return [(sides[0], sides[1])] }
        guard sides.count == 4 else { return [] }
        // A saddle: its middle decides which two corners are one.
        let middle = corners.reduce(0) { $0 + $1 / 4 }
        let joinsFirst = (middle >= threshold) == high[0]
        return joinsFirst ? [(bottom, right), (top, left)] : [(bottom, left), (right, top)]
    }

    private func crossing(_ edge: Int, _ threshold: Double) -> Point {
        let (row, column) = (edge / 2 / xs.count, edge / 2 % xs.count)
        let isVertical = edge % 2 == 1
        let (otherRow, otherColumn) = isVertical ? (row + 1, column) : (row, column + 1)
        let t = Self.share(values[row][column], values[otherRow][otherColumn], threshold)
        return Point(
            x: xs[column] + t * (xs[otherColumn] - xs[column]), y: ys[row] + t * (ys[otherRow] - ys[row]))
    }

    /// How far from `a` to `b` the threshold lies; the finite end where one is infinite.
    private static func share(_ a: Double, _ b: Double, _ threshold: Double) -> Double {
        guard a.isFinite else { return b.isFinite ? 1 : 0.5 }
        guard b.isFinite else { return 0 }
        let span = b / 2 - a / 2
        guard span != 0, threshold.isFinite else { return 0.5 }
        return min(max((threshold / 2 - a / 2) / span, 0), 1)
    }
}
