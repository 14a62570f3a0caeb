extension LedgerRow {
    /// The text with numbers in the places that name them.
    ///
    /// `{J at (0, 0)}` is this row's, `{F06: J of the neuron}` another's; `{z₂[2]}` is the second of several, and `{work to 2
    /// decimals}` a rounded number. Braces around anything else stay, as in TeX.
    func filled(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let inside = rest.index(after: open)
            let words = words(for: rest[inside..<close])
            result += rest[..<open] + (words ?? "{")
            rest = rest[(words == nil ? inside : rest.index(after: close))...]
        }
        return result + rest
    }

    /// What a place between braces stands for; nil where it names no evidence.
    private func words(for place: Substring) -> String? {
        let pattern = /(?:([A-Z][0-9]{2}): )?(.+?)(?:\[([0-9]+)\])?(?: to ([0-9]+) decimals)?/
        guard let match = place.wholeMatch(of: pattern),
            let row = match.1.map({ Self.numbered(String($0)) }) ?? self,
            var reference = row[String(match.2)]?.reference
        else { return nil }
        if let number = match.3.flatMap({ Int($0) }) {
            guard case .list(let list) = reference, list.indices.contains(number - 1) else { return nil }
            reference = list[number - 1]
        }
        return reference.text(decimals: match.4.flatMap { Int($0) })
    }
}
