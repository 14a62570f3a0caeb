/// What a series is known by: a colour, and a dash and a marker for those who see none.
struct Ink: Hashable {
    /// The quantity's place among the figure's quantities.
    var color: Int
    /// The series' place among those of the same quantity: training solid, validation dashed.
    var dash: Int
    /// The quantity's place among those of the panel.
    var marker: Int
    /// The series' place in the panel.
    var order: Int
    /// How many series the panel has.
    var count: Int

    /// That of marks which have no colour of their own.
    static let text = Ink(color: 6, dash: 0, marker: 0, order: 0, count: 1)

    /// The inks of a figure's panels, given the quantity of each series.
    static func assigned(to quantities: [[String]]) -> [[Ink]] {
        var known: [String] = []
        return quantities.map { panel in
            var inPanel: [String] = []
            var inks: [Ink] = []
            for (order, quantity) in panel.enumerated() {
                if !known.contains(quantity) { known.append(quantity) }
                if !inPanel.contains(quantity) { inPanel.append(quantity) }
                inks.append(
                    Ink(
                        color: known.firstIndex(of: quantity) ?? 0,
                        dash: panel[..<order].filter { $0 == quantity }.count,
                        marker: inPanel.firstIndex(of: quantity) ?? 0,
                        order: order, count: panel.count))
            }
            return inks
        }
    }
}
