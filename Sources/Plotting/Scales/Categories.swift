/// The names along a categorical axis, gathered from marks that each bring their own.
enum Categories {
    /// The most that an axis shows; a name that nobody can read helps nobody.
    static let limit = 200

    /// The names of all marks in the order in which they first appear.
    ///
    /// A name that one mark has twice stands twice, since two bars must not lie on each other.
    static func merged(_ lists: [[String]]) -> [String] {
        var names: [String] = []
        var known: [Occurrence: Int] = [:]
        for list in lists {
            for occurrence in occurrences(in: list) where known[occurrence] == nil {
                known[occurrence] = names.count
                names.append(occurrence.name)
            }
        }
        return names
    }

    /// Where each name of a mark stands among those of the axis; nil where it is not.
    static func places(of list: [String], among names: [String]) -> [Int?] {
        var known: [Occurrence: Int] = [:]
        for (index, occurrence) in occurrences(in: names).enumerated() { known[occurrence] = index }
        return occurrences(in: list).map { known[$0] }
    }

    private struct Occurrence: Hashable {
        var name: String
        var number: Int
    }

    private static func occurrences(in list: [String]) -> [Occurrence] {
        var counts: [String: Int] = [:]
        return list.map { name in
            counts[name, default: 0] += 1
            return Occurrence(name: name, number: counts[name] ?? 1)
        }
    }
}
