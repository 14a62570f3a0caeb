import Text

/// Lays out a heat map in a scene.
struct HeatScene {
    let heat: HeatMap
    let width: Double
    /// The height of all cells together; chosen from their number if not given.
    let height: Double?

    private static let size = Measure.tickSize
    private static let tallest = 400.0
    /// Above this many cells they become the pixels of one picture.
    private static let drawnCells = 1000

    /// Adds the map below a line; the result is where it ends.
    func add(to scene: inout Scene, below top: Double) -> Double {
        guard !heat.values.isEmpty, !heat.columns.isEmpty else {
            return scene.addNote("no values", below: top)
        }
        let names = heat.rows.map(\.safe)
        let nameWidth = min(names.map { GlyphWidths.width(of: $0, size: Self.size) }.max() ?? 0, width * 0.28)
        let rough = ColorBar(scale: heat.scale, map: heat.map, height: 160)
        let left = Measure.margin + nameWidth + 8
        let room = max(width - Measure.margin - rough.reservedWidth - left, 20)
        let cell = cellSize(in: room)
        // The name of a low first row reaches above it.
        let above = max(0, (Self.size - cell.height) / 2)
        let frame = Box(
            x: left, y: top + Self.size + 10 + above, width: cell.width * Double(heat.columns.count),
            height: cell.height * Double(heat.rows.count))
        addCells(in: frame, cell: cell, to: &scene)
        addNames(names, width: nameWidth, beside: frame, cell: cell, to: &scene)
        let bar = ColorBar(scale: heat.scale, map: heat.map, height: max(frame.height, 60))
        bar.add(to: &scene, at: Point(x: frame.right + 12, y: frame.y))
        return frame.y + max(frame.height, 60) + 14
    }

    private func cellSize(in room: Double) -> (width: Double, height: Double) {
        let across = min(room / Double(heat.columns.count), 64)
        let down = (height ?? Self.tallest) / Double(heat.rows.count)
        // Square, where that is neither too high nor too narrow to read.
        return (across, height == nil ? min(across, down, 44) : down)
    }

    private func addCells(in frame: Box, cell: (width: Double, height: Double), to scene: inout Scene) {
        guard heat.rows.count * heat.columns.count <= Self.drawnCells else {
            let png = HeatPixels(heat: heat).png
            if !png.isEmpty { scene.elements.append(.image(frame, png: png, inverts: false)) }
            return
        }
        var texts: [Scene.Element] = []
        let size = [12.0, 11, 10, 9].first { size in
            size + 4 <= cell.height
                && heat.rows.indices.allSatisfy { row in
                    heat.columns.indices.allSatisfy {
                        GlyphWidths.width(of: TickFormat.typographic(heat.text(row, $0)), size: size) <= cell.width - 5
                    }
                }
        }
        for row in heat.rows.indices {
            for column in heat.columns.indices {
                guard let share = heat.share(row, column) else { continue }
                let paint = heat.map.paint(at: share)
                let gap = min(1, cell.width / 8, cell.height / 8)
                let box = Box(
                    x: frame.x + Double(column) * cell.width, y: frame.y + Double(row) * cell.height,
                    width: cell.width - gap, height: cell.height - gap)
                scene.elements.append(.rectangle(box, fill: paint))
                guard let size else { continue }
                let at = Point(x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.35)
                let text = TickFormat.typographic(heat.text(row, column))
                texts.append(.text(.init(string: text, at: at, size: size, anchor: .middle, paint: paint.legible)))
            }
        }
        scene.elements += texts
    }

    private func addNames(
        _ names: [String], width nameWidth: Double, beside frame: Box, cell: (width: Double, height: Double),
        to scene: inout Scene
    ) {
        // Every row is named where there is room, otherwise every second or fifth.
        let every = Self.step(Int(((Self.size + 2) / cell.height).rounded(.up)))
        for (row, name) in names.enumerated() where row % every == 0 {
            let text = GlyphWidths.truncated(name, to: nameWidth, size: Self.size)
            guard GlyphWidths.width(of: text, size: Self.size) <= nameWidth else { continue }
            let y = frame.y + (Double(row) + 0.5) * cell.height + Self.size * 0.35
            scene.addText(text, at: Point(x: frame.x - 8, y: y), size: Self.size, anchor: .end, paint: .muted)
        }
        let scale = Scale(start: -0.5, end: Double(heat.columns.count) - 0.5, categories: heat.columns)
        let ticks = FrameAxes.xTicks(scale, frame: frame, limits: 2...frame.right + Self.size)
        for (label, position) in zip(ticks.labels, ticks.positions) {
            let at = Point(
                x: frame.x + position * frame.width, y: frame.y - 6 - max(0, (Self.size - cell.height) / 2))
            scene.addText(label, at: at, size: Self.size, anchor: .middle, paint: .muted)
        }
    }

    private static func step(_ least: Int) -> Int {
        for power in 0..<4 {
            for factor in [1, 2, 5] {
                let step = factor * Int(Ticks.powerOfTen(power))
                if step >= least { return step }
            }
        }
        return max(least, 1)
    }
}

/// A heat map as the pixels of a picture.
struct HeatPixels {
    let heat: HeatMap

    /// The picture; each cell is several pixels wide, since not every program keeps the edges of enlarged ones sharp.
    var png: [UInt8] {
        let zoom = max(1, min(8, 1024 / max(heat.rows.count, heat.columns.count)))
        let (width, height) = (heat.columns.count * zoom, heat.rows.count * zoom)
        // The last colour is that of what is blank.
        let palette = (0..<255).map { heat.map.color(at: Double($0) / 254) }
        var pixels = [UInt8](repeating: 255, count: width * height)
        for row in heat.rows.indices {
            var line = [UInt8](repeating: 255, count: width)
            for column in heat.columns.indices {
                guard let share = heat.share(row, column) else { continue }
                let index = UInt8((min(max(share, 0), 1) * 254).rounded())
                for x in 0..<zoom { line[column * zoom + x] = index }
            }
            for y in 0..<zoom {
                let start = (row * zoom + y) * width
                pixels.replaceSubrange(start..<start + width, with: line)
            }
        }
        return PNG.indexed(pixels, palette: palette, width: width, height: height)
    }
}
