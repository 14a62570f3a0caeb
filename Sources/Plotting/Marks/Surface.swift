import Text

/// What a mark draws on: each renderer is one, so that a mark is written once.
///
/// Positions are those of the frame, (0, 0) its lower left corner and (1, 1) its upper right.
protocol Surface {
    /// How many horizontal positions can be told apart; more points than a few for each need not be drawn.
    var columns: Int { get }
    /// How many fields across and down a crowd of points is counted in.
    var bins: (across: Int, down: Int) { get }

    /// Draws unbroken runs of points as lines; a run of one point as a dot.
    mutating func line(_ runs: [[Point]], ink: Ink)
    /// Shades what lies inside outlines, so lightly that a line on it is seen.
    mutating func shade(_ outlines: [[Point]], ink: Ink)
    /// Draws thin straight lines.
    mutating func stems(_ stems: [[Point]], ink: Ink)
    /// Draws a marker at each point.
    mutating func markers(_ points: [Point], ink: Ink)
    /// Fills bars; those that touch each other are outlined.
    mutating func bars(_ bars: [Bar], touching: Bool, ink: Ink)
    /// Draws a crowd of points: the share of the fullest field for each field, from the lower left, row by row.
    mutating func crowd(_ shares: [Double], ink: Ink)
    /// Colours the bands of a terrain between thresholds, and draws the lines between them.
    mutating func terrain(_ terrain: Terrain, shading: Shading)
    /// Draws a way from its start to its end over whatever lies below.
    mutating func way(_ runs: [[Point]], start: Point?, end: Point?)
}

/// A bar in a frame.
struct Bar: Hashable {
    /// Its sides: the left and the right one, or the lower and the upper one of a horizontal bar.
    var left: Double
    var right: Double
    /// Where the bar stands, or hangs from.
    var base: Double
    /// Where it ends.
    var tip: Double
    /// Whether it goes from base to tip along the horizontal axis.
    var isHorizontal = false

    /// The bar cut to the frame; nil where nothing of it is inside.
    var visible: Bar? {
        guard right > 0, left < 1, max(base, tip) >= 0, min(base, tip) <= 1 else { return nil }
        return Bar(
            left: max(left, 0), right: min(right, 1), base: min(max(base, 0), 1), tip: min(max(tip, 0), 1),
            isHorizontal: isHorizontal)
    }
}

/// How the bands of a terrain are coloured: one colour more than there are thresholds.
struct Shading: Hashable {
    var thresholds: [Double]
    var paints: [Paint]
    /// Whether a band is a class of its own rather than a step of one quantity.
    var isCategorical: Bool

    /// The band that a value lies in.
    func band(of value: Double) -> Int {
        thresholds.lastIndex { value >= $0 }.map { $0 + 1 } ?? 0
    }

    /// The thresholds as text; those at uneven distances without the zeros that would end some of them.
    var labels: [String] {
        let labels = TickFormat.labels(for: thresholds)
        guard thresholds.count > 2 else { return labels }
        let steps = zip(thresholds, thresholds.dropFirst()).map { $1 - $0 }
        let isEven = steps.allSatisfy { abs($0 - steps[0]) <= 1e-9 * abs(steps[0]) }
        return isEven ? labels : labels.map(NumberFormat.trimmed)
    }
}
