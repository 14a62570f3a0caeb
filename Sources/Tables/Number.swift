/// Numbers as tables and logs write them.
enum Number {
    /// The number that a cell holds, spaces around it allowed; also nan and inf, which diverging runs log.
    static func parse(_ cell: String) -> Double? {
        var text = Substring(cell)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        // Swift would also read hexadecimal, which in a table is a name or a hash.
        guard !text.contains(where: { $0 == "x" || $0 == "X" }) else { return nil }
        return Double(text)
    }
}
