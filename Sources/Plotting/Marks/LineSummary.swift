import Text

extension Line {
    /// The line in words, such as "training loss falls from 2.30 to 0.11 over 10 epochs, lowest at epoch 9".
    func summary(x xAxis: Axis, y yAxis: Axis) -> String {
        let subject = subject(yAxis)
        var drawn = (0..<count).lazy.map(point).filter { $0.x.isFinite && $0.y.isFinite }.makeIterator()
        guard let first = drawn.next() else { return "\(subject) has no values" }
        var (last, lowest, highest, points) = (first, first, first, 1)
        while let point = drawn.next() {
            points += 1
            last = point
            if point.y < lowest.y { lowest = point }
            if point.y > highest.y { highest = point }
        }
        let place = { (point: Point) in "at \(Self.name(xAxis)) \(NumberFormat.plain(point.x))" }
        let y = formatter(first.y, last.y, lowest.y, highest.y, eachAlone: yAxis.kind == .logarithmic)
        guard points > 1 else { return "\(subject) is \(y(first.y)) \(place(first))" }
        let span = span(from: first.x, to: last.x, points: points, axis: xAxis)
        if lowest.y == highest.y { return "\(subject) stays at \(y(first.y)) \(span)" }
        if last.y < first.y {
            let extreme = lowest.y < last.y ? ", lowest \(place(lowest))" : ""
            return "\(subject) falls from \(y(first.y)) to \(y(last.y)) \(span)\(extreme)"
        }
        if last.y > first.y {
            let extreme = highest.y > last.y ? ", highest \(place(highest))" : ""
            return "\(subject) rises from \(y(first.y)) to \(y(last.y)) \(span)\(extreme)"
        }
        return "\(subject) begins and ends at \(y(first.y)) \(span), "
            + "lowest \(y(lowest.y)) \(place(lowest)), highest \(y(highest.y)) \(place(highest))"
    }

    // "training" on an axis "loss" reads "training loss"; "val_loss" says it already.
    private func subject(_ axis: Axis) -> String {
        if name.isEmpty { return axis.label.isEmpty ? "the line" : axis.label }
        return axis.label.isEmpty || name.lowercased().contains(axis.label.lowercased())
            ? name : "\(name) \(axis.label)"
    }

    private func span(from start: Double, to end: Double, points: Int, axis: Axis) -> String {
        // Epochs 1, 2, …, n given as numbers are counted like those that are not given.
        let isCount = x == nil || start == 1 && end == Double(points)
        if isCount && !axis.label.isEmpty && axis.label.allSatisfy(\.isLetter) {
            let number = x == nil ? y.count : points
            return
                "over \(number.grouped) \(axis.label)\(axis.label.hasSuffix("s") || number == 1 ? "" : "s")"
        }
        return "from \(Self.name(axis)) \(NumberFormat.plain(start)) to \(NumberFormat.plain(end))"
    }

    // "epoch 9", but "w = 9" and "x = 9".
    private static func name(_ axis: Axis) -> String {
        axis.label.isEmpty ? "x =" : axis.label.count <= 2 ? axis.label + " =" : axis.label
    }

    // As many digits as tell different values apart, three significant ones at least.
    private func formatter(_ values: Double..., eachAlone: Bool) -> (Double) -> String {
        let size = eachAlone ? nil : values.map { abs($0) }.max()
        let different = Set(values).count
        let extra = (0..<4).first { extra in
            Set(values.map { NumberFormat.brief($0, like: size, extra: extra) }).count == different
        }
        guard let extra else { return { NumberFormat.trimmed("\($0)") } }
        return { NumberFormat.brief($0, like: size, extra: extra) }
    }
}
