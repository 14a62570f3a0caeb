/// Finds the command that was meant.
enum Suggestion {
    /// A known command with the same letters but for one typing error.
    static func nearest(to name: String) -> String? {
        known.first { $0.lowercased() == name.lowercased() || differsOnce($0, name) }
    }

    private static let known: [String] =
        (Symbol.commands.keys.filter { $0.count > 1 } + FunctionName.commands + Accent.allCases.map { $0.rawValue }
        + MathAlphabet.allCases.map { $0.rawValue } + Space.commands.keys.filter { $0.count > 1 } + TeXParser.structures)
        .sorted()

    private static func differsOnce(_ a: String, _ b: String) -> Bool {
        let (shorter, longer) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
        guard longer.count > 2, longer.count - shorter.count <= 1 else { return false }
        let start = zip(shorter, longer).prefix { $0 == $1 }.count
        let skip = longer.count == shorter.count ? 1 : 0
        if shorter.dropFirst(start + skip) == longer.dropFirst(start + 1) { return true }
        // Two neighbours swapped.
        guard shorter.count == longer.count, start + 1 < longer.count, shorter[start] == longer[start + 1],
            shorter[start + 1] == longer[start]
        else { return false }
        return shorter.dropFirst(start + 2) == longer.dropFirst(start + 2)
    }
}
