/// The numbers that a report shows.
extension ExpressionGrader {
    func settings(at point: Int) -> [ExpressionReport.Setting] {
        let values = samples.point(point)
        return values.keys.sorted().compactMap { name in
            values[name].map { .init(name: name, shape: $0.shape, values: $0.scalars) }
        }
    }

    func entry(_ measurement: Measurement) -> ExpressionReport.Entry? {
        guard let slope = measurement.slope else { return nil }
        let size = max(abs(measurement.claimed), abs(slope.value))
        var index: [Int] = []
        var rest = measurement.entry ?? 0
        for length in expression.shape.reversed() {
            index.insert(rest % length, at: 0)
            rest /= length
        }
        return .init(
            point: measurement.point, at: settings(at: measurement.point), index: index, claimed: measurement.claimed,
            numeric: slope.value, errorBound: slope.tolerance(for: measurement.claimed),
            relativeError: size == 0 ? 0 : abs(measurement.claimed - slope.value) / size, step: slope.step,
            agrees: measurement.agrees)
    }

    func block(_ known: [Measurement]) -> ExpressionReport.Block {
        func excess(_ measurement: Measurement) -> Double {
            guard let slope = measurement.slope, !measurement.agrees else { return 0 }
            return abs(measurement.claimed - slope.value)
        }
        let worst = known.filter { $0.entry != nil }.max { excess($0) < excess($1) }
        return .init(
            name: expression.name, shape: expression.shape, checked: known.count,
            agreeing: known.filter(\.agrees).count, worst: worst.flatMap(entry))
    }

    /// A few numbers from different points and of different entries, wrong ones where there are any.
    func sampled(_ known: [Measurement]) -> [ExpressionReport.Entry] {
        let entries = known.filter { $0.entry != nil }
        let wrong = entries.filter { !$0.agrees }
        var rest = wrong.isEmpty ? entries : wrong
        var result: [Measurement] = []
        while let next = rest.first, result.count < 3 {
            let other = rest.first { candidate in
                !result.contains { $0.point == candidate.point || $0.entry == candidate.entry }
            }
            let chosen = other ?? rest.first { candidate in !result.contains { $0.point == candidate.point } } ?? next
            result.append(chosen)
            rest.removeAll { $0.point == chosen.point && $0.entry == chosen.entry }
        }
        return result.compactMap(entry)
    }

    func kinks(_ known: [Measurement]) -> [String] {
        let found = known.filter { $0.slope?.kink != nil }
        guard let first = found.first, let kink = first.slope?.kink else { return [] }
        let sides = "\(ShortNumber.text(kink.lowerBound)) and \(ShortNumber.text(kink.upperBound))"
        return [
            "\(expression.name): \(found.count) of \(known.count) numbers are at a kink; a value between the one-sided derivatives, here \(sides), is accepted there."
        ]
    }
}
