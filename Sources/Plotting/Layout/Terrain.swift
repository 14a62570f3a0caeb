/// Heights on a grid in the unit square of a frame, and the lines and areas of equal height.
struct Terrain: Hashable {
    /// Where the columns lie, all in one direction.
    var xs: [Double]
    /// Where the rows lie.
    var ys: [Double]
    /// Row by row; NaN is a hole.
    var values: [[Double]]

    var isEmpty: Bool { xs.count < 2 || ys.count < 2 }

    /// The value of the grid point nearest to a place in the frame; nil outside the grid.
    func value(at point: Point) -> Double? {
        guard !isEmpty, let column = Self.nearest(point.x, in: xs), let row = Self.nearest(point.y, in: ys) else {
            return nil
        }
        return values[row][column].isNaN ? nil : values[row][column]
    }

    private static func nearest(_ position: Double, in places: [Double]) -> Int? {
        guard let first = places.first, let last = places.last, position >= min(first, last) - 1e-9,
            position <= max(first, last) + 1e-9
        else { return nil }
        var (low, high) = (0, places.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if (places[middle] <= position) == (first <= last) { low = middle } else { high = middle }
        }
        return abs(places[low] - position) <= abs(places[high] - position) ? low : high
    }

    /// The closed outlines of all that is at least as high as a threshold, cut to the frame; to be filled even-odd.
    func areas(above threshold: Double) -> [[Point]] {
        guard !isEmpty else { return [] }
        return MarchingSquares(padding: self).lines(at: threshold).map(Self.simplified).map(Self.cutToFrame)
            .filter { $0.count > 2 }
    }

    /// The lines at a height, cut to the frame.
    func lines(at threshold: Double) -> [[Point]] {
        guard !isEmpty else { return [] }
        return MarchingSquares(self).lines(at: threshold).flatMap { line in
            Runs.visible(Self.simplified(line).map { $0 }, columns: .max / 8)
        }.filter { $0.count > 1 }
    }

    /// 1 where the terrain is at least as high as a threshold and 0 elsewhere, a little blurred, so that the border
    /// between the two is no staircase.
    func steps(at threshold: Double) -> Terrain {
        var steps = self
        steps.values = values.map { $0.map { $0.isNaN ? .nan : $0 >= threshold ? 1 : 0 } }
        steps.values = Self.blurred(steps.values)
        return Terrain(xs: xs, ys: ys, values: Self.transposed(Self.blurred(Self.transposed(steps.values))))
    }

    private static func transposed(_ rows: [[Double]]) -> [[Double]] {
        (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column] } }
    }

    /// Each value as the mean of its row from two places before it to two after it; holes stay as they are.
    private static func blurred(_ rows: [[Double]]) -> [[Double]] {
        rows.map { row in
            row.indices.map { index in
                guard !row[index].isNaN else { return .nan }
                // As many on both sides, so that a border that meets the frame is not bent there.
                let reach = min(2, index, row.count - 1 - index)
                let near = row[index - reach...index + reach].filter { !$0.isNaN }
                return near.reduce(0, +) / Double(near.count)
            }
        }
    }

    /// The line with as few of its points as stay within a fifth of a pixel of it, after Douglas and Peucker.
    private static func simplified(_ line: [Point]) -> [Point] {
        guard line.count > 2 else { return line }
        let tolerance = 0.0004
        var isKept = [Bool](repeating: false, count: line.count)
        (isKept[0], isKept[line.count - 1]) = (true, true)
        var stretches = [(0, line.count - 1)]
        while let (first, last) = stretches.popLast() {
            guard last - first > 1 else { continue }
            let (a, b) = (line[first], line[last])
            let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
            var (farthest, distance) = (first, tolerance)
            for index in first + 1..<last {
                let (dx, dy) = (line[index].x - a.x, line[index].y - a.y)
                let away =
                    length > 1e-12
                    ? abs((b.x - a.x) * dy - (b.y - a.y) * dx) / length : (dx * dx + dy * dy).squareRoot()
                if away > distance { (farthest, distance) = (index, away) }
            }
            guard farthest > first else { continue }
            isKept[farthest] = true
            stretches += [(first, farthest), (farthest, last)]
        }
        return line.indices.filter { isKept[$0] }.map { line[$0] }
    }

    /// A polygon cut to the unit square, after Sutherland and Hodgman.
    private static func cutToFrame(_ polygon: [Point]) -> [Point] {
        guard polygon.contains(where: { !(0...1).contains($0.x) || !(0...1).contains($0.y) }) else { return polygon }
        let distances: [(Point) -> Double] = [
            { $0.x }, { 1 - $0.x }, { $0.y }, { 1 - $0.y },
        ]
        return distances.reduce(polygon) { points, distance in
            var kept: [Point] = []
            for (index, point) in points.enumerated() {
                let previous = points[index == 0 ? points.count - 1 : index - 1]
                let (before, here) = (distance(previous), distance(point))
                if (before < 0) != (here < 0) {
                    let t = before / (before - here)
                    kept.append(
                        Point(x: previous.x + t * (point.x - previous.x), y: previous.y + t * (point.y - previous.y)))
                }
                if here >= 0 { kept.append(point) }
            }
            return kept
        }
    }
}
