import Text

/// Lays out small multiples for a terminal, as many beside each other as fit.
struct GridText {
    let panels: [Panel]
    let columns: Int
    let page: TextPage

    private static let gap = 2
    private static let narrowest = 26

    var lines: [StyledLine] {
        guard !panels.isEmpty else { return [] }
        let fitting = max(1, min(columns, (page.width + Self.gap) / (Self.narrowest + Self.gap)))
        let width = (page.width - (fitting - 1) * Self.gap) / fitting
        var cell = page
        cell.width = width
        cell.height = page.height ?? (fitting == 1 ? 8 : 7)
        var lines: [StyledLine] = []
        for start in stride(from: 0, to: panels.count, by: fitting) {
            let row = panels[start..<min(start + fitting, panels.count)].map {
                PlotText(panels: [$0], page: cell).lines
            }
            for index in 0..<(row.map(\.count).max() ?? 0) {
                var line = StyledLine()
                for (column, plot) in row.enumerated() {
                    if column > 0 { line.append(String.spaces(column * (width + Self.gap) - line.width)) }
                    if plot.indices.contains(index) { line.append(plot[index]) }
                }
                lines.append(line)
            }
        }
        return lines
    }
}
