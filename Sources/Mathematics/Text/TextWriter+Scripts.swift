extension TextWriter {
    func scripts(_ base: Node, _ below: Node?, _ above: Node?, _ standing: Standing) -> Piece {
        let box = scriptBase(base)
        let lower = below.map(inLine.tight)
        let upper = above.map(inLine.tight)
        if box.isTall { return Piece(cornered(box, lower, upper), standing) }
        if form == .stacked, alphabet == .unicode,
            [lower.map(ScriptCharacters.lowered), upper.map(ScriptCharacters.raised)].contains(.some(nil))
        {
            let lines = [upper ?? "", "", lower ?? ""].map(TextBox.init)
            let column = TextBox.stack(lines, level: 1, .left)
            return Piece(trimmed(.row([box, column]), hasTop: upper != nil, hasBottom: lower != nil), standing)
        }
        let text =
            box.text + (lower.map { script($0, "_", ScriptCharacters.lowered) } ?? "") + (upper.map(raised) ?? "")
        return Piece(text, standing)
    }

    func limits(_ base: Node, _ below: Node?, _ above: Node?, _ standing: Standing) -> Piece {
        guard form == .stacked else { return scripts(base, below, above, standing) }
        let label = inLine
        let lower = below.map { [TextBox(label.isOperator(base) ? label.tight($0) : label.text($0))] } ?? []
        let upper = above.map { [TextBox(label.isOperator(base) ? label.tight($0) : label.text($0))] } ?? []
        return Piece(.stack(upper + [box(base)] + lower, level: upper.count), standing)
    }

    private func isOperator(_ node: Node) -> Bool {
        switch node {
        case .symbol, .function: true
        default: false
        }
    }

    /// The text without spaces; in ASCII with those between letters, as in i in B.
    private func tight(_ node: Node) -> String {
        let text = Array(text(node))
        func isWord(_ index: Int) -> Bool {
            text.indices.contains(index) && (text[index].isLetter || text[index].isNumber)
        }
        return text.indices.reduce(into: "") { result, index in
            if text[index] != " " || alphabet == .ascii && isWord(index - 1) && isWord(index + 1) {
                result.append(text[index])
            }
        }
    }

    /// The base, in brackets where the script would seem to belong to its end alone.
    private func scriptBase(_ base: Node) -> TextBox {
        let box = box(base)
        switch base {
        case .row(let parts) where parts.count > 1: return fenced("(", padded(box), ")")
        case .fraction: return fenced("(", padded(box), ")")
        case .accent(let accent, .row(let parts)) where form == .line && accent.isBrace && parts.count > 1:
            return fenced("(", padded(box), ")")
        default: return box
        }
    }

    /// Scripts at the corners of a tall base.
    private func cornered(_ base: TextBox, _ lower: String?, _ upper: String?) -> TextBox {
        var lines = Array(repeating: "", count: base.height)
        lines[0] = upper ?? ""
        lines[base.height - 1] = lower ?? ""
        return .row([base, TextBox(lines, baseline: base.baseline)])
    }

    /// The box without the empty lines of a script that is not there.
    private func trimmed(_ box: TextBox, hasTop: Bool, hasBottom: Bool) -> TextBox {
        let lines = box.lines.dropFirst(hasTop ? 0 : 1).dropLast(hasBottom ? 0 : 1)
        return TextBox(Array(lines), baseline: hasTop ? 1 : 0)
    }

    private func raised(_ text: String) -> String {
        text.allSatisfy { $0 == "'" } ? text : script(text, "^", ScriptCharacters.raised)
    }

    private func script(_ text: String, _ mark: String, _ lookUp: (String) -> String?) -> String {
        if alphabet == .unicode, let found = lookUp(text) { return found }
        // A script of a script would seem to belong to the base.
        let isOne =
            text.count == 1 || text.allSatisfy { ($0.isLetter || $0.isNumber) && !ScriptCharacters.contains($0) }
        return mark + (isOne || isOneGroup(text) ? text : "(\(text))")
    }

    /// Whether the text stands in one pair of brackets, as (l) does and (a)(b) does not.
    private func isOneGroup(_ text: String) -> Bool {
        guard text.hasPrefix("("), text.hasSuffix(")") else { return false }
        return !text.dropFirst().dropLast().contains { $0 == "(" || $0 == ")" }
    }
}
