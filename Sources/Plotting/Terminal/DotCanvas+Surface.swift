extension DotCanvas: Surface {
    var bins: (across: Int, down: Int) { (width, height) }

    mutating func line(_ runs: [[Point]], ink: Ink) {
        stroke(runs, ink: ink)
        for run in runs where run.count == 1 { mark(run[0], ink: ink) }
        guard hasMarkers, style != .ascii else { return }
        let spacing = min(12 + 2 * Double(ink.count), 24) / Double(width)
        for bead in Beads.positions(along: runs, spacing: spacing, ink: ink) { mark(bead, ink: ink) }
    }

    mutating func shade(_ outlines: [[Point]], ink: Ink) {
        for outline in outlines {
            // An outline goes along its upper side and back along its lower one.
            let half = outline.count / 2
            let (upper, lower) = (Array(outline.prefix(half)), Array(outline.suffix(half).reversed()))
            for column in 0..<width {
                let x = middle(column: column, row: 0).x
                guard let high = Self.height(of: upper, at: x), let low = Self.height(of: lower, at: x) else {
                    continue
                }
                for row in self.row(of: high)...max(self.row(of: high), self.row(of: low)) {
                    self[column, row].fill = style == .ascii ? ":" : "░"
                    if self[column, row].ink == nil { self[column, row].ink = ink }
                }
            }
        }
    }

    mutating func stems(_ stems: [[Point]], ink: Ink) {
        guard style == .ascii else { return stroke(stems, ink: ink) }
        for stem in stems {
            guard let start = stem.first, let end = stem.last else { continue }
            let rows = [row(of: start.y), row(of: end.y)].sorted()
            for row in rows[0]...rows[1] {
                self[column(of: start.x), row].fill = "|"
                self[column(of: start.x), row].ink = ink
            }
        }
    }

    mutating func markers(_ points: [Point], ink: Ink) {
        // Where markers would cover the frame, dots keep the shape of the crowd.
        if points.count > width * height / 4, style != .ascii {
            for point in points { stroke([[point]], ink: ink) }
        } else {
            for point in points { mark(point, ink: ink) }
        }
    }

    mutating func crowd(_ shares: [Double], ink: Ink) {
        let ramp = Array(style == .ascii ? ".:+*#" : "·░▒▓█")
        for (index, share) in shares.enumerated() where share > 0 {
            let level = min(Int(share.squareRoot() * Double(ramp.count)), ramp.count - 1)
            self[index % width, height - 1 - index / width].fill = ramp[level]
            self[index % width, height - 1 - index / width].ink = ink
        }
    }

    mutating func terrain(_ terrain: Terrain, shading: Shading) {
        let isSurface = shading.paints.allSatisfy { $0.light == $0.dark }
        let bands = shading.paints.count
        for row in 0..<height {
            for column in 0..<width {
                guard let value = terrain.value(at: middle(column: column, row: row)) else { continue }
                let band = min(shading.band(of: value), bands - 1)
                if isSurface {
                    self[column, row].back = shading.paints[band].light
                    self[column, row].front = shading.paints[band].legible.light
                } else {
                    self[column, row].front = Paint.series(band).dark
                }
                self[column, row].fill = character(ofBand: band, of: bands, isSurface: isSurface)
            }
        }
        guard isSurface, style != .ascii else { return }
        for threshold in shading.thresholds { outline(terrain.lines(at: threshold)) }
    }

    /// Lines that keep the colours of the cells that they run through.
    private mutating func outline(_ lines: [[Point]]) {
        let before = self
        stroke(lines, ink: .text)
        for row in 0..<height {
            for column in 0..<width { self[column, row].front = before[column, row].front }
        }
    }

    /// A surface has lines for its heights, or shades where there are none; a region has a pattern of its own.
    private func character(ofBand band: Int, of bands: Int, isSurface: Bool) -> Character? {
        if isSurface {
            guard style == .ascii else { return nil }
            let ramp = Array(" .:-=+%#@")
            return ramp[bands > 1 ? band * (ramp.count - 1) / (bands - 1) : 0]
        }
        let patterns = Array(style == .ascii ? " .:-~='\",^" : " ░·▒∘╱╲┼")
        return patterns[band % patterns.count]
    }

    mutating func way(_ runs: [[Point]], start: Point?, end: Point?) {
        // Characters of its own, since its dots would be lost among those of a surface's lines.
        var way = DotCanvas(width: width, height: height, style: .ascii, hasMarkers: false)
        way.stroke(runs, ink: .text)
        for row in 0..<height {
            for column in 0..<width where way[column, row].dots != 0 {
                self[column, row].marker = style == .ascii ? "*" : "•"
                self[column, row].ink = .text
                if self[column, row].back != nil { self[column, row].front = 0xFFFFFF }
            }
        }
        let signs: (start: Character, end: Character) = style == .ascii ? ("o", "X") : ("○", "◆")
        for (point, sign) in [(start, signs.start), (end, signs.end)] {
            if let point { mark(point, ink: .text, as: sign, front: terrainFront(at: point)) }
        }
    }

    /// White on a coloured surface, elsewhere the terminal's own colour.
    private func terrainFront(at point: Point) -> UInt32? {
        self[column(of: point.x), row(of: point.y)].back == nil ? nil : 0xFFFFFF
    }

    /// The height of a line at a place; nil beyond its ends.
    private static func height(of line: [Point], at x: Double) -> Double? {
        guard let index = line.firstIndex(where: { $0.x >= x }) else { return nil }
        guard index > 0 else { return line[0].x - x < 0.02 ? line[0].y : nil }
        let (a, b) = (line[index - 1], line[index])
        return b.x == a.x ? b.y : a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y)
    }
}
