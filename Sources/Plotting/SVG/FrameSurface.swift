/// The frame of a plot in a scene, as a surface for marks.
struct FrameSurface: Surface {
    var frame: Box
    var hasMarkers: Bool
    var elements: [Scene.Element] = []

    /// A field in which a crowd of points is counted, in pixels.
    private static let bin = 8.0
    /// What is drawn over a coloured surface, which is the same on light and on dark.
    private static let dark = Paint(light: 0x1B1F24, dark: 0x1B1F24)
    private static let light = Paint(light: 0xFFFFFF, dark: 0xFFFFFF)

    init(frame: Box, hasMarkers: Bool) {
        self.frame = frame
        self.hasMarkers = hasMarkers
    }

    var columns: Int { max(1, Int(frame.width)) }
    var bins: (across: Int, down: Int) {
        (max(1, Int(frame.width / Self.bin)), max(1, Int(frame.height / Self.bin)))
    }

    mutating func line(_ runs: [[Point]], ink: Ink) {
        let paint = Paint.series(ink.color)
        let placed = place(runs)
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

    mutating func shade(_ outlines: [[Point]], ink: Ink) {
        guard !outlines.isEmpty else { return }
        elements.append(.area(place(outlines), fill: .series(ink.color), opacity: 0.2))
    }

    mutating func markers(_ points: [Point], ink: Ink) {
        guard !points.isEmpty else { return }
        let places = points.map(frame.point(at:))
        let radius = places.count > 500 ? 2.5 : places.count > 100 ? 3.5 : 4.5
        elements.append(
            .markers(
                ink.order, places, radius: radius, fill: .series(ink.color), hasRim: places.count <= 500))
    }

    mutating func stems(_ stems: [[Point]], ink: Ink) {
        guard !stems.isEmpty else { return }
        elements.append(.path(place(stems), .init(paint: .series(ink.color), width: 1.5)))
    }

    mutating func bars(_ bars: [Bar], touching: Bool, ink: Ink) {
        guard !bars.isEmpty else { return }
        elements.append(
            Self.filled(
                bars.map { bar in
                    let (low, high) = (min(bar.base, bar.tip), max(bar.base, bar.tip))
                    let top = frame.point(
                        at: bar.isHorizontal ? Point(x: low, y: bar.right) : Point(x: bar.left, y: high))
                    let bottom = frame.point(
                        at: bar.isHorizontal ? Point(x: high, y: bar.left) : Point(x: bar.right, y: low))
                    return Box(x: top.x, y: top.y, width: bottom.x - top.x, height: bottom.y - top.y)
                }, touching: touching, ink: ink))
    }

    /// Bars, and the sample beside their name: full, half or empty by turns, so that they differ in grey as well.
    static func filled(_ boxes: [Box], touching: Bool, ink: Ink) -> Scene.Element {
        let paint = Paint.series(ink.color)
        let shares = touching ? [0.45, 0.15] : [1, 0.4, 0.08]
        return .boxes(
            boxes, fill: paint, opacity: shares[ink.order % shares.count], outline: .init(paint: paint, width: 1))
    }

    mutating func crowd(_ shares: [Double], ink: Ink) {
        let (across, down) = bins
        let size = (width: frame.width / Double(across), height: frame.height / Double(down))
        let tints = 6
        var levels = [[Box]](repeating: [], count: tints)
        for (index, share) in shares.enumerated() where share > 0 {
            // The root, since a few full fields would otherwise leave all others pale.
            let level = min(Int(share.squareRoot() * Double(tints)), tints - 1)
            let (column, row) = (Double(index % across), Double(index / across))
            let box = Box(
                x: frame.x + column * size.width, y: frame.bottom - (row + 1) * size.height,
                width: size.width, height: size.height)
            if let last = levels[level].last, last.y == box.y, abs(last.right - box.x) < 1e-6 {
                levels[level][levels[level].count - 1].width = box.right - last.x
            } else {
                levels[level].append(box)
            }
        }
        for (level, boxes) in levels.enumerated() where !boxes.isEmpty {
            let fill = Paint.series(ink.color).tint(0.2 + 0.8 * Double(level) / Double(tints - 1))
            elements.append(.boxes(boxes, fill: fill, opacity: 1, outline: nil))
        }
    }

    mutating func terrain(_ terrain: Terrain, shading: Shading) {
        guard let base = shading.paints.first else { return }
        let whole = terrain.areas(above: -.infinity)
        if !whole.isEmpty { elements.append(.area(place(whole), fill: base, opacity: 1)) }
        for (threshold, paint) in zip(shading.thresholds, shading.paints.dropFirst()) {
            let (heights, height) = Self.steps(of: terrain, at: threshold, shading)
            let areas = heights.areas(above: height)
            if !areas.isEmpty { elements.append(.area(place(areas), fill: paint, opacity: 1)) }
        }
        let isSurface = shading.paints.allSatisfy { $0.light == $0.dark }
        let stroke = Scene.Stroke(paint: isSurface ? Self.dark : .muted, width: isSurface ? 0.5 : 1)
        let lines = shading.thresholds.flatMap { threshold -> [[Point]] in
            let (heights, height) = Self.steps(of: terrain, at: threshold, shading)
            return heights.lines(at: height)
        }
        if !lines.isEmpty { elements.append(.path(place(lines), stroke)) }
    }

    /// Between class 0 and class 2 lies no strip of class 1: each border runs half-way between the grid's points.
    private static func steps(of terrain: Terrain, at threshold: Double, _ shading: Shading) -> (Terrain, Double) {
        shading.isCategorical ? (terrain.steps(at: threshold), 0.5) : (terrain, threshold)
    }

    mutating func way(_ runs: [[Point]], start: Point?, end: Point?) {
        let placed = place(runs).filter { $0.count > 1 }
        elements += Self.way(placed, start: start.map(frame.point(at:)), end: end.map(frame.point(at:)))
    }

    /// A way that is seen on every colour: white in a dark rim, with arrows; also the sample beside its name.
    static func way(_ runs: [[Point]], start: Point?, end: Point?) -> [Scene.Element] {
        var elements: [Scene.Element] = []
        if !runs.isEmpty {
            elements.append(.path(runs, .init(paint: dark, width: 3.5)))
            elements.append(.path(runs, .init(paint: light, width: 1.8)))
        }
        let heads = Arrows.heads(along: runs, spacing: 64)
        if !heads.isEmpty {
            elements.append(.path(heads, .init(paint: dark, width: 3.5)))
            elements.append(.path(heads, .init(paint: light, width: 1.8)))
        }
        if let start {
            elements.append(.marker(0, start, radius: 5.5, fill: dark))
            elements.append(.marker(0, start, radius: 3.5, fill: light))
        }
        if let end {
            elements.append(.marker(3, end, radius: 6, fill: dark))
            elements.append(.marker(3, end, radius: 4, fill: Paint(light: 0xE69F00, dark: 0xE69F00)))
        }
        return elements
    }

    /// The line that a series is drawn with, here and in the sample beside its name.
    static func stroke(of ink: Ink) -> Scene.Stroke {
        let dashes: [[Double]] = [[], [6, 4], [2, 3], [9, 3, 2, 3]]
        return Scene.Stroke(
            paint: .series(ink.color), width: Measure.lineWidth, dashes: dashes[ink.dash % dashes.count])
    }

    private func place(_ runs: [[Point]]) -> [[Point]] { runs.map { $0.map(frame.point(at:)) } }
}
