import Text

/// Lays out a heat map for a terminal: numbers on colours where they fit, otherwise shades.
struct HeatText {
    let heat: HeatMap
    let page: TextPage

    private static let highest = 40

    var lines: [StyledLine] {
        guard !heat.rows.isEmpty, !heat.columns.isEmpty else { return [StyledLine("no values", .faint)] }
        return (numbers ?? shades) + wrapped(heat.summary.safe, width: page.width).map { StyledLine($0) }
    }

    private func nameWidth(_ names: [String]) -> Int {
        min(names.map(\.displayWidth).max() ?? 0, page.width / 3)
    }

    /// The table of numbers, where a line of it fits.
    private var numbers: [StyledLine]? {
        guard heat.columns.count <= 30, heat.rows.count <= Self.highest else { return nil }
        let names = heat.rows.map(\.safe)
        let heads = heat.columns.map(\.safe)
        let width = nameWidth(names)
        let widest =
            heat.rows.indices.flatMap { row in heat.columns.indices.map { heat.text(row, $0).count } }.max() ?? 0
        let room = (page.width - width) / heat.columns.count
        guard room >= widest + 1 else { return nil }
        let cell = min(max(widest, min(heads.map(\.displayWidth).max() ?? 0, 12)) + 2, room)
        var head = StyledLine(String.spaces(width))
        for name in heads { head.append(name.truncated(toWidth: cell - 1).leftPadded(to: cell), .faint) }
        return [head]
            + heat.rows.indices.map { row in
                var line = StyledLine(
                    (names[row].truncated(toWidth: width)).padded(to: width), .faint)
                for column in heat.columns.indices {
                    let text = heat.text(row, column)
                    let shown = page.isASCII ? text : TickFormat.typographic(text)
                    line.append(shown.leftPadded(to: cell), look(heat.share(row, column)))
                }
                return line
            }
    }

    /// Two characters for a cell; where a line has no room for all, each stands for the mean of several.
    private var shades: [StyledLine] {
        let names = heat.rows.map(\.safe)
        let width = nameWidth(names)
        let perCell = 2
        let across = max(1, (heat.columns.count * perCell + page.width - width - 2) / (page.width - width - 1))
        let down = max(1, (heat.rows.count + Self.highest - 1) / Self.highest)
        return stride(from: 0, to: heat.rows.count, by: down).map { row in
            var line = StyledLine(
                (names[row].truncated(toWidth: width)).padded(to: width) + " ", .faint)
            for column in stride(from: 0, to: heat.columns.count, by: across) {
                let share = mean(
                    row..<min(row + down, heat.rows.count), column..<min(column + across, heat.columns.count))
                line.append(shade(share), look(share))
            }
            return line
        } + [key]
    }

    private func mean(_ rows: Range<Int>, _ columns: Range<Int>) -> Double? {
        let shares = rows.flatMap { row in columns.compactMap { heat.share(row, $0) } }
        return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
    }

    /// A sign and a shade between two directions, otherwise the shade twice.
    private func shade(_ share: Double?) -> String {
        guard let share else { return "  " }
        let ramp = Array(page.isASCII ? " .:-=+*#%@" : " ░▒▓█")
        guard heat.map == .diverging else {
            let character = ramp[Int((share * Double(ramp.count - 1)).rounded())]
            return String([character, character])
        }
        let away = abs(2 * share - 1)
        let character = ramp[Int((away * Double(ramp.count - 1)).rounded())]
        return (character == " " ? " " : share < 0.5 ? "-" : "+") + String(character)
    }

    private func look(_ share: Double?) -> StyledLine.Look {
        guard let share else { return .faint }
        let paint = heat.map.paint(at: share)
        return .colors(front: paint.legible.light, back: paint.light)
    }

    /// What the shades mean.
    private var key: StyledLine {
        var line = StyledLine()
        for (index, share) in [0.0, 0.25, 0.5, 0.75, 1].enumerated() {
            let value = heat.scale.start * (1 - share) + heat.scale.end * share
            let text = heat.brief(value)
            if index > 0 { line.append("  ") }
            line.append(shade(share), look(share))
            line.append(" " + (page.isASCII ? text : TickFormat.typographic(text)))
        }
        return line.width <= page.width ? line : StyledLine()
    }
}
