/// What a mark draws on: each renderer is one, so that a mark is written once.
///
/// Positions are those of the frame, (0, 0) its lower left corner and (1, 1) its upper right.
protocol Surface {
    /// How many horizontal positions can be told apart; more points than a few for each need not be drawn.
    var columns: Int { get }

    /// Draws unbroken runs of points as lines; a run of one point as a dot.
    mutating func line(_ runs: [[Point]], ink: Ink)
}
