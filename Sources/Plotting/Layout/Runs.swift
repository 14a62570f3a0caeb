/// A line cut into the unbroken runs that a frame shows, with no more points than it can resolve.
enum Runs {
    /// Runs inside the unit square; a nil is a gap.
    ///
    /// Where there are more than a few points for each column, the first, least, greatest and last of a column stand
    /// for all of it, so that no peak is lost; gaps inside one column, which nobody could see, are closed.
    static func visible(_ points: [Point?], columns: Int) -> [[Point]] {
        let reduced = points.count > 4 * max(columns, 1) ? decimated(points, columns: max(columns, 1)) : points
        var runs: [[Point]] = []
        var run: [Point] = []
        var previous: Point?
        func close() {
            if !run.isEmpty { runs.append(run) }
            run = []
        }
        for (index, point) in reduced.enumerated() {
            guard let point else {
                close()
                previous = nil
                continue
            }
            if let start = previous {
                if let (from, to) = clipped(start, point) {
                    if run.last != from {
                        close()
                        run = [from]
                    }
                    if to != from { run.append(to) }
                } else {
                    close()
                }
            } else if isInside(point) {
                run = [point]
            }
            // Where the next point is missing, a segment that left the frame ends here.
            if index + 1 == reduced.count || !isInside(point) { close() }
            previous = point
        }
        close()
        return runs
    }

    private static func isInside(_ point: Point) -> Bool {
        (0...1).contains(point.x) && (0...1).contains(point.y)
    }

    /// The part of a segment inside the unit square, after Liang and Barsky.
    private static func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
        if isInside(start) && isInside(end) { return (start, end) }
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enter, leave) = (0.0, 1.0)
        for (delta, room) in [(-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y)] {
            if delta == 0 {
                if room < 0 { return nil }
            } else if delta < 0 {
                enter = max(enter, room / delta)
            } else {
                leave = min(leave, room / delta)
            }
        }
        guard enter <= leave else { return nil }
        let at = { (t: Double) in
            Point(x: min(max(start.x + t * dx, 0), 1), y: min(max(start.y + t * dy, 0), 1))
        }
        return (enter == 0 ? start : at(enter), leave == 1 ? end : at(leave))
    }

    private static func decimated(_ points: [Point?], columns: Int) -> [Point?] {
        var kept: [Point?] = []
        var column = Int.min
        // Indices into `points` of the column's first, least, greatest and last.
        var marks: (first: Int, least: Int, greatest: Int, last: Int)?
        var leastY = 0.0
        var greatestY = 0.0
        func flush() {
            guard let marks else { return }
            for index in Set([marks.first, marks.least, marks.greatest, marks.last]).sorted() {
                kept.append(points[index])
            }
        }
        var sawGap = false
        for (index, point) in points.enumerated() {
            guard let point else {
                sawGap = true
                continue
            }
            let here = Int((min(max(point.x, -1), 2) * Double(columns)).rounded(.down))
            if here != column {
                flush()
                if sawGap && marks != nil && abs(here - column) > 1 { kept.append(nil) }
                column = here
                marks = (index, index, index, index)
                (leastY, greatestY) = (point.y, point.y)
            } else {
                marks?.last = index
                if point.y < leastY {
                    leastY = point.y
                    marks?.least = index
                }
                if point.y > greatestY {
                    greatestY = point.y
                    marks?.greatest = index
                }
            }
            sawGap = false
        }
        flush()
        return kept
    }
}
