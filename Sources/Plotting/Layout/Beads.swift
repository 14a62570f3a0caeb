/// Where markers sit on a line: at even distances, each series at its own phase, so that lines that coincide can
/// still be told apart.
enum Beads {
    /// Positions along the runs, about `spacing` apart horizontally; at least one for a line that is not empty.
    static func positions(along runs: [[Point]], spacing: Double, ink: Ink) -> [Point] {
        guard spacing > 0 else { return [] }
        var beads: [Point] = []
        var untilNext = spacing * (Double(ink.order) + 0.5) / Double(max(ink.count, 1))
        for run in runs {
            for (start, end) in zip(run, run.dropFirst()) {
                let length = abs(end.x - start.x)
                var walked = 0.0
                while walked + untilNext <= length {
                    walked += untilNext
                    let t = walked / length
                    beads.append(Point(x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y)))
                    untilNext = spacing
                }
                untilNext -= length - walked
            }
        }
        if beads.isEmpty, let run = runs.last { beads = [run[run.count / 2]] }
        return beads
    }
}
