/// Writes a formula as TeX in one spelling, which reads back as the same tree.
///
/// Its commands are those that KaTeX and MathJax know and that Markdown leaves alone.
struct TeXWriter {
    /// Whether signs have no spaces around them, as in scripts.
    private var isTight = false

    /// The whole formula; lines stand in `aligned`.
    func formula(_ node: Node) -> String { row(node.parts) }

    private func row(_ parts: [Node]) -> String {
        var result = ""
        var previous: (node: Node, standing: Standing)?
        for (node, standing) in zip(parts, Standing.all(of: parts)) {
            let text = text(node)
            if let previous, isLoose(previous.standing, standing) || runTogether(result, previous.node, text) {
                result += " "
            }
            result += text
            previous = (node, standing)
        }
        return result
    }

    /// Whether the texts would run together: a command and a letter, a number and a digit, a script and a letter.
    private func runTogether(_ left: String, _ leftNode: Node, _ right: String) -> Bool {
        guard let last = left.last, let first = right.first else { return false }
        if first.isLetter || first.isNumber, endsInCommand(left) { return true }
        if first.isNumber, last.isNumber || last == "." || last == "," { return true }
        if first == "." || first == ",", last.isNumber, right.count > 1 { return true }
        guard case .scripts = leftNode, last != "}" else { return false }
        return first.isLetter || first.isNumber || first == "\\"
    }

    private func endsInCommand(_ text: String) -> Bool {
        let name = text.reversed().prefix { $0.isLetter && $0.isASCII }.count
        return text.dropLast(name).last == "\\" && name > 0
    }

    private func isLoose(_ left: Standing, _ right: Standing) -> Bool {
        if isTight { return false }
        switch (left, right) {
        case (.opening, _), (.sign, _), (_, .closing), (_, .punctuation), (.function, .opening): return false
        case (_, .relation), (.relation, _), (_, .binary), (.binary, _), (.punctuation, _), (.function, _),
            (_, .function), (_, .large), (.large, _), (.fraction, _), (_, .space), (.space, _):
            return true
        default: return false
        }
    }

    private func text(_ node: Node) -> String {
        switch node {
        case .letter(let letter): String(letter)
        case .number(let digits): digits
        case .symbol(let symbol): symbol.tex
        case .function(let name): function(name, hasLimits: false)
        case .text(let words): "\\text{\(escaped(words))}"
        case .row: braced(node)
        case .scripts(let base, let below, let above):
            self.base(base) + (hasLimitsOfItsOwn(base) ? "\\nolimits" : "") + scripts(below, above)
        case .limits(let base, let below, let above): limits(base, below, above)
        case .fraction(let numerator, let denominator): "\\frac\(braced(numerator))\(braced(denominator))"
        case .root(let inside, let degree): "\\sqrt\(degree.map(bracketed) ?? "")\(braced(inside))"
        case .accent(let accent, let base): "\\\(accent.rawValue)\(braced(base))"
        case .alphabet(.bold, .text(let words)): "\\textbf{\(escaped(words))}"
        case .alphabet(let alphabet, let base): "\\\(alphabet.rawValue)\(braced(base))"
        case .fenced(let left, let inside, let right):
            "\\left\(bracket(left, isLeft: true)) \(row(inside.parts)) \\right\(bracket(right, isLeft: false))"
        case .table(let kind, let rows): table(kind, rows)
        case .space(.word): "~"
        case .space(let space): "\\\(space.rawValue)"
        }
    }

    private func braced(_ node: Node) -> String { "{\(row(node.parts))}" }

    private func bracketed(_ degree: Node) -> String {
        let text = row(degree.parts)
        return text.contains("]") ? "[{\(text)}]" : "[\(text)]"
    }

    // MARK: - Scripts

    private func base(_ node: Node) -> String {
        switch node {
        case .row, .scripts, .limits: braced(node)
        case .number(let digits) where digits.count > 1: digits
        default: text(node)
        }
    }

    private func scripts(_ below: Node?, _ above: Node?) -> String {
        (below.map { "_" + script($0) } ?? "") + (above.map(raised) ?? "")
    }

    private func raised(_ node: Node) -> String {
        let isPrimes = node.parts.allSatisfy { $0 == .symbol(.prime) } && !node.parts.isEmpty
        return isPrimes ? String(repeating: "'", count: node.parts.count) : "^" + script(node)
    }

    private func script(_ node: Node) -> String {
        switch node {
        case .letter(let letter): String(letter)
        case .number(let digits) where digits.count == 1: digits
        default: tight.braced(node)
        }
    }

    private var tight: TeXWriter {
        var writer = self
        writer.isTight = true
        return writer
    }

    private func limits(_ base: Node, _ below: Node?, _ above: Node?) -> String {
        switch base {
        case .function(let name): return function(name, hasLimits: true) + scripts(below, above)
        case .symbol(let symbol) where symbol.role == .large:
            return symbol.tex + (symbol.isIntegral ? "\\limits" : "") + scripts(below, above)
        case .accent(let accent, _) where accent.isBrace: return text(base) + scripts(below, above)
        default:
            let inner = above.map { "\\overset\(braced($0))\(braced(base))" }
            return below.map { "\\underset\(braced($0)){\(inner ?? row(base.parts))}" } ?? inner ?? text(base)
        }
    }

    private func hasLimitsOfItsOwn(_ base: Node) -> Bool {
        switch base {
        case .function(let name): FunctionName.standard.contains(name) && FunctionName.withLimits.contains(name)
        case .symbol(let symbol): symbol.role == .large && !symbol.isIntegral
        case .accent(let accent, _): accent.isBrace
        default: false
        }
    }

    private func function(_ name: String, hasLimits: Bool) -> String {
        guard FunctionName.standard.contains(name) else {
            let words = name.split(separator: " ", omittingEmptySubsequences: false)
            return "\\operatorname\(hasLimits ? "*" : ""){\(words.joined(separator: "\\thinspace "))}"
        }
        return "\\\(name)" + (hasLimits && !FunctionName.withLimits.contains(name) ? "\\limits" : "")
    }

    // MARK: - Brackets, tables, words

    private func bracket(_ text: String, isLeft: Bool) -> String {
        let names = [
            "": ".", "{": "\\lbrace", "}": "\\rbrace", "⟨": "\\langle", "⟩": "\\rangle", "⌊": "\\lfloor",
            "⌋": "\\rfloor", "⌈": "\\lceil", "⌉": "\\rceil", "‖": isLeft ? "\\lVert" : "\\rVert",
            "|": isLeft ? "\\lvert" : "\\rvert",
        ]
        return names[text] ?? text
    }

    private func table(_ kind: TableKind, _ rows: [[Node]]) -> String {
        let lines = rows.map { cells in
            // TeX would take a bracket after \\ for the space between rows.
            let text = cells.map { row($0.parts) }.joined(separator: " & ")
            return text.hasPrefix("[") ? "{[}\(text.dropFirst())" : text
        }
        // A last row that is empty would be taken for the end of the row before.
        let end = lines.last?.isEmpty == true && lines.count > 1 ? " \\\\" : ""
        return "\\begin{\(kind.rawValue)} \(lines.joined(separator: " \\\\ "))\(end) \\end{\(kind.rawValue)}"
    }

    private func escaped(_ words: String) -> String {
        words.reduce(into: "") { text, character in
            if "{}$%#&_".contains(character) { text.append("\\") }
            text += character == "\u{A0}" ? "~" : String(character)
        }
    }
}
