extension DotCanvas {
    mutating func bars(_ bars: [Bar], touching: Bool, ink: Ink) {
        if touching, ink.count > 1 { return outline(bars, ink: ink) }
        let fills: [Character] = style == .ascii ? ["#", "=", ":", "."] : ["█", "▒", "░", "▓"]
        let fill = fills[ink.order % fills.count]
        for bar in bars {
            let (columns, rows) =
                bar.isHorizontal ? (0..<width, rows(of: bar)) : (columns(of: bar, touching), 0..<height)
            for column in columns {
                for row in rows {
                    let place = bar.isHorizontal ? column : height - 1 - row
                    guard let piece = piece(of: bar, at: place, fill: fill) else { continue }
                    self[column, row].fill = piece
                    self[column, row].ink = ink
                }
            }
        }
    }

    /// The columns that an upright bar takes.
    private func columns(of bar: Bar, _ touching: Bool) -> Range<Int> {
        let first = min(Int((bar.left * Double(width)).rounded()), width - 1)
        // Bars that stand alone are all of one width; those that touch fill what lies between them.
        let end =
            touching
            ? Int((bar.right * Double(width)).rounded())
            : first + Int((bar.right - bar.left) * Double(width) + 1e-6)
        return first..<max(min(end, width), first + 1)
    }

    /// The rows that a horizontal bar takes, one at the least.
    private func rows(of bar: Bar) -> Range<Int> {
        let thickness = max(1, Int((bar.right - bar.left) * Double(height) + 1e-6))
        let first = min(Int(max((1 - bar.right) * Double(height) + 1e-6, 0)), height - 1)
        return first..<min(first + thickness, height)
    }

    /// What a bar fills of the cell at a place along its length: all of it, or its beginning, or nothing.
    private func piece(of bar: Bar, at place: Int, fill: Character) -> Character? {
        let length = Double(bar.isHorizontal ? width : height)
        let (low, high) = (min(bar.base, bar.tip) * length, max(bar.base, bar.tip) * length)
        let share = min(high, Double(place + 1)) - max(low, Double(place))
        if share >= 0.99 { return fill }
        // Eighths exist of full blocks, and from the left or the lower side of a cell: for tips, not for bases.
        if bar.tip >= bar.base, fill == "█", share > 0.06, high <= Double(place + 1) {
            let eighths = Array(bar.isHorizontal ? "▏▎▍▌▋▊▉█" : "▁▂▃▄▅▆▇█")
            return eighths[min(Int((share * 8).rounded(.up)) - 1, 7)]
        }
        return share >= 0.5 ? fill : nil
    }

    /// Bars that may lie on each other: their outline alone.
    private mutating func outline(_ bars: [Bar], ink: Ink) {
        var run: [Point] = []
        for bar in bars {
            if let last = run.last, abs(last.x - bar.left) > 1e-9 {
                run.append(Point(x: last.x, y: bar.base))
                stroke([run], ink: ink)
                run = []
            }
            if run.isEmpty { run.append(Point(x: bar.left, y: bar.base)) }
            run += [Point(x: bar.left, y: bar.tip), Point(x: bar.right, y: bar.tip)]
        }
        guard let last = run.last, let base = bars.last?.base else { return }
        run.append(Point(x: last.x, y: base))
        line([run], ink: ink)
    }
}
