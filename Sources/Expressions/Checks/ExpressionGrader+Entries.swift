import Differences
import Tensors

/// The numbers that a report shows.
extension ExpressionGrader {
    private func settings(at point: Int) -> [ExpressionReport.Setting] {
        let values = samples.point(point)
        return values.keys.sorted().compactMap { name in
            values[name].map { .init(name: name, shape: $0.shape, values: $0.scalars) }
        }
    }

    /// All numbers of the variable: points × entries.
    func block(_ known: [Measurement]) -> BlockReport {
        BlockReport(
            name: expression.name, shape: expression.shape, entries: known.filter { $0.entry != nil }.map { $0.check },
            directions: known.filter { $0.entry == nil }.map { $0.check })
    }

    /// A few numbers from different points and of different entries, wrong ones where there are any.
    func sampled(_ known: [Measurement]) -> [ExpressionReport.Sample] {
        let entries = known.filter { $0.entry != nil }
        let wrong = entries.filter { !$0.check.holds }
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
        return result.map { .init(point: $0.point, at: settings(at: $0.point), check: $0.check) }
    }
}
