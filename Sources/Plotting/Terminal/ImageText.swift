import Text

/// Lays out a grid of images for a terminal, as many in a row as fit.
struct ImageText {
    let grid: ImageGrid
    let page: TextPage

    private static let gap = 2
    /// The columns that an image should take at the most.
    private static let largestTile = 16

    var lines: [StyledLine] {
        guard !grid.images.isEmpty else { return [StyledLine("no images", .faint)] }
        let tile = grid.tile
        // A character shows 2 × 4 pixels in braille, 1 × 2 elsewhere, each the mean of step × step of the image's.
        let dots = page.style == .braille ? (across: 2, down: 4) : (across: 1, down: 2)
        let step = max(1, (tile.width + Self.largestTile * dots.across - 1) / (Self.largestTile * dots.across))
        let cells = (
            width: (tile.width + step * dots.across - 1) / (step * dots.across),
            height: (tile.height + step * dots.down - 1) / (step * dots.down)
        )
        // Small images stand farther apart where that shows what was taken for what.
        let widest = grid.images.map { caption($0).displayWidth }.max() ?? 0
        let frame = max(cells.width, min(widest, Self.largestTile))
        let margin = (frame - cells.width) / 2
        let columns = max(1, min(grid.columns, (page.width + Self.gap) / (frame + Self.gap)))
        var lines: [StyledLine] = []
        for start in stride(from: 0, to: grid.images.count, by: columns) {
            let images = grid.images[start..<min(start + columns, grid.images.count)]
            for row in 0..<cells.height {
                var line = StyledLine()
                for (index, image) in images.enumerated() {
                    line.append(String.spaces(index * (frame + Self.gap) + margin - line.width))
                    for column in 0..<cells.width {
                        line.append(character(of: image, column, row, step: step, dots: dots))
                    }
                }
                lines.append(line)
            }
            if widest > 0 { lines.append(captions(images, width: frame)) }
            if start + columns < grid.images.count { lines.append(StyledLine()) }
        }
        return lines
    }

    private func caption(_ image: ImageGrid.Image) -> String {
        (image.isMarked ? "✗ " : "") + image.caption.safe
    }

    private func captions(_ images: ArraySlice<ImageGrid.Image>, width: Int) -> StyledLine {
        var line = StyledLine()
        for (index, image) in images.enumerated() {
            if index > 0 { line.append(String.spaces(Self.gap)) }
            let caption = (caption(image).truncated(toWidth: width)).centered(in: width)
            line.append(caption, image.isMarked ? .wrong : .faint)
        }
        return line
    }

    private func character(
        of image: ImageGrid.Image, _ column: Int, _ row: Int, step: Int, dots: (across: Int, down: Int)
    ) -> StyledLine {
        let greys = (0..<dots.across * dots.down).map { dot in
            mean(
                of: image, column * dots.across + dot % dots.across, row * dots.down + dot / dots.across, step: step)
        }
        switch page.style {
        case .braille:
            return StyledLine(String(Braille.character(lit: greys.map { $0 > 0.4 })))
        case .block where page.hasColor:
            return StyledLine("▀", .greys(UInt8(greys[0] * 23), UInt8(greys[1] * 23)))
        case .block:
            let halves = (greys[0] > 0.4, greys[1] > 0.4)
            return StyledLine(halves.0 ? halves.1 ? "█" : "▀" : halves.1 ? "▄" : " ")
        case .ascii:
            let ramp = Array(" .:-=+*#%@")
            return StyledLine(String(ramp[Int(((greys[0] + greys[1]) / 2 * Double(ramp.count - 1)).rounded())]))
        }
    }

    private func mean(of image: ImageGrid.Image, _ column: Int, _ row: Int, step: Int) -> Double {
        var sum = 0.0
        for y in 0..<step {
            for x in 0..<step { sum += grid.grey(image, column * step + x, row * step + y) }
        }
        return sum / Double(step * step)
    }
}
