import Text

extension MathMLWriter {
    /// A letter: slanted if it is alone, unless its alphabet says otherwise.
    func identifier(_ text: String) -> String {
        guard let letters else { return element("mi", text.xmlEscaped) }
        return element("mi", letters == .roman ? [("mathvariant", "normal")] : [], styled(text))
    }

    func styled(_ text: String) -> String {
        guard let letters else { return text.xmlEscaped }
        return String(text.map(letters.letter)).xmlEscaped
    }

    /// Words, whose outer spaces XML would drop.
    func text(_ words: String) -> String {
        let words = letters == .bold ? String(words.map(MathAlphabet.bold.letter)) : words
        var content = words.drop { $0 == " " }
        let before = words.count - content.count
        while content.last == " " { content.removeLast() }
        let after = words.count - before - content.count
        func spaces(_ count: Int) -> String { String(repeating: "&#xA0;", count: count) }
        return spaces(before) + String(content).xmlEscaped + spaces(after)
    }

    /// Letters of another alphabet; a name in one element, so that it is set as a word.
    func lettered(_ kind: MathAlphabet, _ base: Node) -> String {
        if kind == .roman, case .row(let parts) = base, let name = name(parts) { return element("mi", name) }
        var writer = self
        writer.letters = kind
        return writer.markup(base)
    }

    private func name(_ parts: [Node]) -> String? {
        var name = ""
        for part in parts {
            switch part {
            case .letter(let letter): name.append(letter)
            case .number(let digits): name += digits
            case .symbol(let symbol) where symbol.tex == "-": name += "-"
            default: return nil
            }
        }
        return name.count > 1 ? name : nil
    }

    func sign(_ symbol: Symbol, _ standing: Standing) -> String {
        let text = styled(symbol.typeset)
        let tight = [("lspace", "0"), ("rspace", "0")]
        switch standing {
        case .opening, .closing:
            let isBracket = symbol.role != .closing || symbol.ascii != "!" && symbol.ascii != "?"
            let form = isBracket ? [("form", standing == .opening ? "prefix" : "postfix"), ("stretchy", "false")] : []
            return element("mo", form, text)
        case .sign: return element("mo", [("form", "prefix")] + tight, text)
        case .binary: return element("mo", [("form", "infix")], text)
        case .relation:
            let spaces = [":", "∣"].contains(symbol.typeset) ? [("lspace", "0.2778em"), ("rspace", "0.2778em")] : []
            return element("mo", spaces + (symbol.typeset == "∣" ? [("stretchy", "false")] : []), text)
        case .large, .punctuation: return element("mo", text)
        default: break
        }
        // A sign in braces, or one that stands like a letter.
        switch symbol.role {
        case .ordinary where symbol == .prime: return element("mo", text)
        case .ordinary where ["/", "."].contains(symbol.unicode): return element("mo", tight, text)
        case .ordinary: return element("mi", isSlanted(symbol) ? [] : [("mathvariant", "normal")], text)
        default: return element("mo", tight, text)
        }
    }

    /// Whether a sign is set like a variable: small Greek letters and ∂, not ∇ or Σ.
    private func isSlanted(_ symbol: Symbol) -> Bool {
        guard letters == nil || letters == .boldItalic, let scalar = symbol.typeset.unicodeScalars.first else {
            return false
        }
        return (0x3B1...0x3F5).contains(scalar.value) || symbol.typeset == "∂"
    }

    func fence(_ text: String, _ form: String) -> String {
        text.isEmpty ? "" : element("mo", [("form", form), ("stretchy", "true")], text.xmlEscaped)
    }
}
