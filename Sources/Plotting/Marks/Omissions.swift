import Text

/// What a mark leaves out, counted and said in the same words by every mark.
struct Omissions {
    private var notFinite = 0
    private var notPositive = 0

    /// Counts a point that the scales cannot show.
    mutating func count(_ point: Point, x: Scale, y: Scale) {
        if !point.x.isFinite || !point.y.isFinite {
            notFinite += 1
        } else if x.isLogarithmic && point.x <= 0 || y.isLogarithmic && point.y <= 0 {
            notPositive += 1
        }
    }

    /// A line for each kind.
    func notes(name: String, unpaired: Int = 0) -> [String] {
        let label = name.isEmpty ? "" : name + ": "
        return [
            (notFinite, "not finite"), (notPositive, "not positive"), (unpaired, "without a partner in x or y"),
        ].filter { $0.0 > 0 }.map { count, what in
            "\(label)\(count.grouped) \(count == 1 ? "value" : "values") \(what), not drawn"
        }
    }
}
