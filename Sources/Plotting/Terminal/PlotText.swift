import Text

/// Lays out plots one above the other, with one horizontal axis below the last, for a terminal.
struct PlotText {
    let panels: [Panel]
    let page: TextPage

    private var frameHeight: Int { page.height ?? rows ?? (panels.count <= 1 ? 16 : panels.count == 2 ? 11 : 7) }

    /// As many lines as horizontal bars need: one each, and a free one between names; none between many single bars.
    private var rows: Int? {
        panels.compactMap { panel in
            let (names, series) = (panel.yScale.categories.count, panel.series.count)
            return names == 0 ? nil : names * (series > 1 || names <= 5 ? series + 1 : 1)
        }.max()
    }

    var lines: [StyledLine] {
        guard let last = panels.last else { return [] }
        let ticks = panels.map(yTicks)
        // At least half of the line is the frame's, however long the numbers are.
        let labelWidth = min(ticks.flatMap { $0.map { $0.label.displayWidth } }.max() ?? 0, page.width / 2 - 2)
        let width = page.width - labelWidth - 2
        let xTicks = xTicks(last.xScale, width: width)
        var lines: [StyledLine] = []
        for (index, panel) in panels.enumerated() {
            lines += header(of: panel)
            var canvas = canvas(of: panel, width: width)
            for series in panel.series {
                series.mark.draw(x: panel.xScale, y: panel.yScale, ink: series.ink, on: &canvas)
            }
            for (row, content) in canvas.lines.enumerated() {
                let tick = ticks[index].first { $0.row == row }
                let label = (tick?.label ?? "").truncated(toWidth: labelWidth)
                var line = StyledLine(label.leftPadded(to: labelWidth) + (tick == nil ? " │" : " ┤"), .faint)
                line.append(content)
                lines.append(line)
            }
            lines.append(base(xTicks, width: width, indent: labelWidth))
        }
        lines.append(StyledLine(String.spaces(labelWidth + 2) + labels(xTicks, width: width), .faint))
        if !last.x.label.isEmpty {
            let label = last.x.label.truncated(toWidth: width)
            lines.append(StyledLine(String.spaces(labelWidth + 2) + label.centered(in: width), .faint))
        }
        for panel in panels { lines += legend(of: panel) }
        return lines
    }

    private func canvas(of panel: Panel, width: Int) -> DotCanvas {
        DotCanvas(width: width, height: frameHeight, style: page.style, hasMarkers: panel.series.count > 1)
    }

    private func yTicks(_ panel: Panel) -> [(row: Int, label: String)] {
        let canvas = canvas(of: panel, width: 1)
        let areNames = !panel.yScale.categories.isEmpty
        // A name stands in the middle of its band, of two rows the upper one.
        let row = { (position: Double) in
            areNames ? Int(max((1 - position) * Double(canvas.height) - 1e-6, 0)) : canvas.row(of: position)
        }
        let ticks = AxisTicks.fitting(panel.yScale, count: Panel.yTickCount) { ticks in
            // A free row between two numbers keeps them readable.
            let rows = ticks.positions.map(row).sorted()
            return zip(rows, rows.dropFirst()).allSatisfy { $1 - $0 >= (areNames ? 1 : 2) }
        }
        return zip(ticks.positions, ticks.labels).map { (row($0), areNames ? $1 : typographic($1)) }
    }

    private func xTicks(_ scale: Scale, width: Int) -> [(column: Int, start: Int, label: String)] {
        var placed: [(column: Int, start: Int, label: String)] = []
        let canvas = DotCanvas(width: width, height: 1, style: page.style, hasMarkers: false)
        let gap = scale.categories.isEmpty ? 2 : 1
        let band = max(Int(scale.band * Double(width)) - 1, 5)
        let shortened = { (text: String) in text.truncated(toWidth: band) }
        let ticks = AxisTicks.fitting(scale, count: Panel.xTickCount, shortened: shortened) { ticks in
            placed = zip(ticks.positions, ticks.labels).map { position, label in
                let label = scale.categories.isEmpty ? typographic(label) : label
                let column = canvas.column(of: position)
                let room = max(0, width - label.displayWidth)
                return (column, min(max(column - label.displayWidth / 2, 0), room), label)
            }
            placed.sort { $0.column < $1.column }
            return placed.allSatisfy { $0.label.displayWidth <= width }
                && zip(placed, placed.dropFirst()).allSatisfy {
                    $0.start + $0.label.displayWidth + gap <= $1.start
                }
        }
        return ticks.labels.isEmpty ? [] : placed
    }

    private func base(_ ticks: [(column: Int, start: Int, label: String)], width: Int, indent: Int) -> StyledLine {
        var rule = Array(repeating: Character("─"), count: width)
        for tick in ticks { rule[tick.column] = "┬" }
        return StyledLine(String.spaces(indent) + " └" + String(rule), .faint)
    }

    private func labels(_ ticks: [(column: Int, start: Int, label: String)], width: Int) -> String {
        ticks.reduce("") { $0.padded(to: $1.start) + $1.label }
    }

    /// The vertical axis's label, and the names of the series where there is more than one to tell apart.
    private func header(of panel: Panel) -> [StyledLine] {
        var label = panel.header
        let named = panel.named
        let isCounted = named.count > Panel.legendLimit
        if isCounted { label += (label.isEmpty ? "" : ", ") + "\(named.count) series" }
        var lines = [StyledLine(label.truncated(toWidth: page.width), .bold)]
        guard !isCounted else { return lines }
        for series in named {
            let name = series.name.truncated(toWidth: page.width - 4)
            var entry = sample(of: series, isAlone: panel.series.count == 1)
            entry.append(" " + name)
            let used = lines[lines.count - 1].width
            if used > 0 && used + 3 + entry.width > page.width {
                lines.append(entry)
            } else {
                if used > 0 { lines[lines.count - 1].append("   ") }
                lines[lines.count - 1].append(entry)
            }
        }
        return lines.filter { $0.width > 0 }
    }

    /// How a series looks beside its name.
    private func sample(of series: Panel.Series, isAlone: Bool) -> StyledLine {
        let ink = series.ink
        let marker = String(DotCanvas.marker(of: ink, style: page.style))
        switch series.mark.sample {
        case .line:
            let rule = ink.dash == 0 ? "─" : "╌"
            return StyledLine(rule + (isAlone ? rule : marker) + rule, .series(ink.color))
        case .area where series.mark is Histogram && ink.count > 1:
            return StyledLine("─" + marker + "─", .series(ink.color))
        case .marker, .area:
            var canvas = DotCanvas(width: 2, height: 1, style: page.style, hasMarkers: false)
            if case .area = series.mark.sample {
                canvas.bars([Bar(left: 0, right: 1, base: 0, tip: 1)], touching: false, ink: ink)
                return canvas.lines[0]
            }
            return StyledLine(marker, .series(ink.color))
        case .way:
            return StyledLine(page.isASCII ? "o-X" : "○─◆")
        case .none:
            return StyledLine()
        }
    }

    /// What the bands of a surface stand for.
    private func legend(of panel: Panel) -> [StyledLine] {
        guard let shading = panel.shading, !shading.thresholds.isEmpty else { return [] }
        let text =
            (page.isASCII ? "bands end at " : "lines at ") + shading.labels.map(typographic).joined(separator: ", ")
        return wrapped(text, width: page.width).map { StyledLine($0, .faint) }
    }

    private func typographic(_ label: String) -> String {
        page.isASCII ? label : TickFormat.typographic(label)
    }
}
