/// A grid of characters whose dots can be set one by one: what every mark is drawn on in a terminal.
///
/// A cell shows its marker, or else its dots, or else what it is filled with.
struct DotCanvas {
    let width: Int
    let height: Int
    let style: TextStyle
    let hasMarkers: Bool
    private var cells: [Cell]

    /// One character and what is known about it.
    struct Cell {
        var dots: UInt8 = 0
        var ink: Ink?
        var marker: Character?
        /// What stands where there are neither dots nor a marker.
        var fill: Character?
        /// The colour of what stands in the cell, where it is not the ink's.
        var front: UInt32?
        /// The colour behind it.
        var back: UInt32?
    }

    init(width: Int, height: Int, style: TextStyle, hasMarkers: Bool) {
        self.width = max(width, 1)
        self.height = max(height, 1)
        self.style = style
        self.hasMarkers = hasMarkers
        cells = Array(repeating: Cell(), count: self.width * self.height)
    }

    /// Dots in a character, across and down.
    private var dots: (across: Int, down: Int) {
        switch style {
        case .braille: (2, 4)
        case .block: (2, 2)
        case .ascii: (1, 1)
        }
    }

    var columns: Int { width * dots.across }

    /// The row of a position from 0 at the bottom to 1 at the top.
    func row(of position: Double) -> Int {
        dot(position, of: height * dots.down, isDown: true) / dots.down
    }

    /// The column of a position from 0 at the left to 1 at the right.
    func column(of position: Double) -> Int {
        dot(position, of: columns, isDown: false) / dots.across
    }

    /// The middle of a cell in the frame.
    func middle(column: Int, row: Int) -> Point {
        Point(x: (Double(column) + 0.5) / Double(width), y: 1 - (Double(row) + 0.5) / Double(height))
    }

    subscript(column: Int, row: Int) -> Cell {
        get { cells[row * width + column] }
        set {
            if (0..<width).contains(column), (0..<height).contains(row) { cells[row * width + column] = newValue }
        }
    }

    /// Sets the dots of a line through points, with gaps as the ink's dash has them.
    mutating func stroke(_ runs: [[Point]], ink: Ink, front: UInt32? = nil) {
        // Lengths of line and gap in dots; ASCII has a character of its own for each series instead.
        let patterns: [[Bool]] = [[true], [true, true, true, false, false], [true, false, false]]
        let pattern = style == .ascii ? [true] : patterns[ink.dash % patterns.count]
        var step = 0
        for run in runs {
            let places = run.map {
                (x: dot($0.x, of: columns, isDown: false), y: dot($0.y, of: height * dots.down, isDown: true))
            }
            if places.count == 1 { set(places[0].x, places[0].y, ink: ink, front: front) }
            for (from, to) in zip(places, places.dropFirst()) {
                let length = max(abs(to.x - from.x), abs(to.y - from.y))
                for index in 0...max(length, 0) {
                    let t = length == 0 ? 0 : Double(index) / Double(length)
                    let x = from.x + Int((t * Double(to.x - from.x)).rounded())
                    let y = from.y + Int((t * Double(to.y - from.y)).rounded())
                    if pattern[step % pattern.count] { set(x, y, ink: ink, front: front) }
                    if index < length { step += 1 }
                }
            }
        }
    }

    /// Puts a character where a point lies.
    mutating func mark(_ point: Point, ink: Ink, as marker: Character? = nil, front: UInt32? = nil) {
        let index = row(of: point.y) * width + column(of: point.x)
        cells[index].marker = marker ?? Self.marker(of: ink, style: style)
        cells[index].ink = ink
        cells[index].front = front
    }

    /// The canvas as lines, the topmost first.
    var lines: [StyledLine] {
        (0..<height).map { row in
            var line = StyledLine()
            for cell in cells[row * width..<(row + 1) * width] {
                var look = cell.ink.map { StyledLine.Look.series($0.color) } ?? .plain
                if cell.front != nil || cell.back != nil { look = .colors(front: cell.front, back: cell.back) }
                line.append(String(cell.marker ?? character(cell)), look)
            }
            return line
        }
    }

    /// The character that stands for a series; it differs from those of the panel's other series.
    static func marker(of ink: Ink, style: TextStyle) -> Character {
        let shapes: [Character] =
            style == .ascii ? ["*", "o", "+", "x", "#", "@", "%", "&"] : ["●", "○", "■", "□", "▲", "△", "◆", "◇"]
        if ink.order < shapes.count { return shapes[ink.order] }
        let letters = Array("abcdefghijklmnpqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return letters[(ink.order - shapes.count) % letters.count]
    }

    private func dot(_ position: Double, of count: Int, isDown: Bool) -> Int {
        let place = Int((min(max(position, 0), 1) * Double(count - 1)).rounded())
        return isDown ? count - 1 - place : place
    }

    private mutating func set(_ x: Int, _ y: Int, ink: Ink, front: UInt32?) {
        let (column, row) = (x / dots.across, y / dots.down)
        let index = row * width + column
        guard cells.indices.contains(index) else { return }
        cells[index].dots |= 1 << UInt8((y % dots.down) * dots.across + x % dots.across)
        // Lines that coincide take turns, two columns each.
        if let owner = cells[index].ink, owner != ink, column / 2 % max(ink.count, 1) != ink.order { return }
        guard cells[index].marker == nil else { return }
        cells[index].ink = ink
        cells[index].front = front
    }

    private func character(_ cell: Cell) -> Character {
        guard cell.dots != 0 else { return cell.fill ?? " " }
        switch style {
        case .braille:
            return Braille.character(lit: (0..<8).map { cell.dots >> UInt8($0) & 1 == 1 })
        case .block:
            return Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")[Int(cell.dots & 15)]
        case .ascii:
            return cell.ink.map { $0.count > 1 ? Self.marker(of: $0, style: style) : "*" } ?? " "
        }
    }
}
