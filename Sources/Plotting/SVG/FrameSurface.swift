/// The frame of a plot in a scene, as a surface for marks.
struct FrameSurface: Surface {
    var frame: Box
    var hasMarkers: Bool
    var elements: [Scene.Element] = []

    init(frame: Box, hasMarkers: Bool) {
        self.frame = frame
        self.hasMarkers = hasMarkers
    }

    var columns: Int { max(1, Int(frame.width)) }

    mutating func line(_ runs: [[Point]], ink: Ink) {
        let paint = Paint.series(ink.color)
        let placed = runs.map { $0.map(frame.point(at:)) }
        let strokes = placed.filter { $0.count > 1 }
        if !strokes.isEmpty { elements.append(.path(strokes, Self.stroke(of: ink))) }
        for run in placed where run.count == 1 {
            elements.append(.marker(0, run[0], radius: 3, fill: paint))
        }
        guard hasMarkers else { return }
        for bead in Beads.positions(along: runs, spacing: 72 / max(frame.width, 1), ink: ink) {
            elements.append(.marker(ink.marker, frame.point(at: bead), radius: 4, fill: paint))
        }
    }

    /// The line that a series is drawn with, here and in the sample beside its name.
    static func stroke(of ink: Ink) -> Scene.Stroke {
        let dashes: [[Double]] = [[], [6, 4], [2, 3], [9, 3, 2, 3]]
        return Scene.Stroke(
            paint: .series(ink.color), width: Measure.lineWidth, dashes: dashes[ink.dash % dashes.count])
    }
}
