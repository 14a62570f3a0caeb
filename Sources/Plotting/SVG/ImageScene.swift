import Text

/// Lays out a grid of images in a scene: one picture for all of them, so that a hundred digits take 13 kB.
struct ImageScene {
    let grid: ImageGrid
    let width: Double

    private static let gap = 10.0
    private static let captionSize = 12.0
    private static let largestTile = 96.0

    /// Adds the images below a line; the result is where they end.
    func add(to scene: inout Scene, below top: Double) -> Double {
        guard !grid.images.isEmpty else {
            return scene.addNote("no images", below: top)
        }
        let columns = min(grid.columns, grid.images.count)
        let tile = grid.tile
        let hasCaptions = grid.images.contains { !$0.caption.isEmpty }
        let room = width - 2 * Measure.margin
        // Pixels on the page for each of an image, before the gaps are made whole pixels of the images.
        let share = (room - Double(columns - 1) * Self.gap) / Double(columns)
        let roughly = min(share, Self.largestTile) / Double(max(tile.width, tile.height))
        let below = hasCaptions ? Self.captionSize + 14 : Self.gap
        let sheet = Sheet(
            columns: columns, rows: (grid.images.count + columns - 1) / columns, tile: tile,
            gap: (Int((Self.gap / roughly).rounded(.up)), Int((below / roughly).rounded(.up))))
        let scale = min(roughly, room / Double(sheet.width))
        let box = Box(
            x: Measure.margin, y: top + 2, width: Double(sheet.width) * scale, height: Double(sheet.height) * scale)
        let png = PNG.grey(sheet.pixels(of: grid), width: sheet.width, height: sheet.height)
        if !png.isEmpty { scene.elements.append(.image(box, png: png, inverts: true)) }
        let frames = grid.images.indices.map { index in
            let origin = sheet.origin(index)
            return Box(
                x: box.x + Double(origin.x) * scale, y: box.y + Double(origin.y) * scale,
                width: Double(tile.width) * scale, height: Double(tile.height) * scale)
        }
        addFrames(frames, marked: false, to: &scene)
        addFrames(frames, marked: true, to: &scene)
        for (image, frame) in zip(grid.images, frames) {
            addCaption(image.caption, isBold: image.isMarked, frame, to: &scene)
        }
        return box.bottom + (hasCaptions ? Self.captionSize + 8 : 4)
    }

    private func addFrames(_ frames: [Box], marked: Bool, to scene: inout Scene) {
        let edge = marked ? 1.5 : 0.5
        let around = zip(grid.images, frames).filter { $0.0.isMarked == marked }.map { _, frame in
            Box(x: frame.x - edge, y: frame.y - edge, width: frame.width + 2 * edge, height: frame.height + 2 * edge)
        }
        guard !around.isEmpty else { return }
        scene.elements.append(.frames(around, .init(paint: marked ? .wrong : .grid, width: 2 * edge)))
    }

    private func addCaption(_ caption: String, isBold: Bool, _ frame: Box, to scene: inout Scene) {
        guard !caption.isEmpty else { return }
        let room = frame.width + Self.gap - 2
        let text = GlyphWidths.truncated(caption.safe, to: room, size: Self.captionSize, bold: isBold)
        // A tile too small for any text goes without.
        guard GlyphWidths.width(of: text, size: Self.captionSize, bold: isBold) <= room else { return }
        scene.addText(
            text, at: Point(x: frame.x + frame.width / 2, y: frame.bottom + 4 + Self.captionSize),
            size: Self.captionSize, isBold: isBold, anchor: .middle, paint: isBold ? .ink : .muted)
    }
}

/// All images of a grid as one, with transparent gaps.
struct Sheet {
    var columns: Int
    var rows: Int
    var tile: (width: Int, height: Int)
    var gap: (across: Int, down: Int)

    var width: Int { columns * tile.width + (columns - 1) * gap.across }
    var height: Int { rows * tile.height + (rows - 1) * gap.down }

    func origin(_ index: Int) -> (x: Int, y: Int) {
        (index % columns * (tile.width + gap.across), index / columns * (tile.height + gap.down))
    }

    func pixels(of grid: ImageGrid) -> [UInt8] {
        var pixels = [UInt8](repeating: PNG.transparent, count: width * height)
        for (index, image) in grid.images.enumerated() {
            let origin = origin(index)
            for y in 0..<tile.height {
                for x in 0..<tile.width {
                    let level = UInt8(((1 - grid.grey(image, x, y)) * 255).rounded())
                    // One level is lost to transparency; nobody can tell it from its neighbour.
                    pixels[(origin.y + y) * width + origin.x + x] = level == PNG.transparent ? 0 : level
                }
            }
        }
        return pixels
    }
}
