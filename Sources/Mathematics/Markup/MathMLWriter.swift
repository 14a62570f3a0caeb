import Text

/// Writes a formula as MathML Core, the part of MathML that browsers set.
///
/// Every part becomes one element, so that it can be an argument of another. Attributes are given where the operator
/// dictionary, which sees an operator's place in its row alone, would space or stretch it otherwise than TeX does.
struct MathMLWriter {
    /// Whether limits stand above and below their sign.
    var isDisplayed: Bool
    var letters: MathAlphabet?

    init(isDisplayed: Bool) { self.isDisplayed = isDisplayed }

    /// The `math` element.
    func document(_ node: Node, annotation: String) -> String {
        let note = element(
            "annotation", [("encoding", "application/x-tex")], annotation.xmlEscaped)
        let attributes = [("xmlns", "http://www.w3.org/1998/Math/MathML")] + (isDisplayed ? [("display", "block")] : [])
        return element("math", attributes, element("semantics", markup(node) + note))
    }

    func element(_ name: String, _ content: String) -> String { element(name, [], content) }

    func element(_ name: String, _ attributes: [(String, String)], _ content: String) -> String {
        .xmlElement(name, attributes.map { ($0.0, Optional($0.1)) }, content.isEmpty ? nil : content)
    }

    /// The node as one element.
    func markup(_ node: Node) -> String {
        if case .row(let parts) = node {
            // A sign alone in braces has no spaces, as in 60{,}000.
            if parts.count == 1, case .symbol(let symbol) = parts[0] { return sign(symbol, .operand) }
            return element("mrow", row(parts))
        }
        return markup(node, Standing.all(of: [node]).first ?? .operand)
    }

    func markup(_ node: Node, _ standing: Standing) -> String {
        switch node {
        case .letter(let letter): return identifier(String(letter))
        case .number(let digits): return element("mn", styled(digits))
        case .symbol(let symbol): return sign(symbol, standing)
        case .function(let name):
            // A space of which MathML does not let go.
            let words = name.split(separator: " ", omittingEmptySubsequences: false)
            return element("mi", words.joined(separator: "\u{A0}").xmlEscaped)
        case .text(let words): return element("mtext", text(words))
        case .row: return markup(node)
        case .scripts(let base, let below, let above):
            return scripted(base, below, above, ("msub", "msup", "msubsup"), standing)
        case .limits(let base, let below, let above):
            let isBeside = !isDisplayed && isMovable(base)
            let names = isBeside ? ("msub", "msup", "msubsup") : ("munder", "mover", "munderover")
            return scripted(base, below, above, names, standing)
        case .fraction(let numerator, let denominator):
            return element("mfrac", inner.markup(numerator) + inner.markup(denominator))
        case .root(let inside, let degree):
            guard let degree else { return element("msqrt", row(inside.parts)) }
            return element("mroot", markup(inside) + inner.markup(degree))
        case .accent(let accent, let base): return accented(accent, base)
        case .alphabet(let kind, let base): return lettered(kind, base)
        case .fenced(let left, let inside, let right):
            return element("mrow", fence(left, "prefix") + markup(inside) + fence(right, "postfix"))
        case .table(let kind, let rows): return table(kind, rows)
        case .space(let space): return element("mspace", [("width", width(of: space))], "")
        }
    }

    /// The same writer where TeX sets smaller: limits stand beside their signs.
    var inner: MathMLWriter {
        var writer = self
        writer.isDisplayed = false
        return writer
    }

    private func width(of space: Space) -> String {
        switch space {
        case .negative: "-0.1667em"
        case .thin: "0.1667em"
        case .word: "0.25em"
        case .quad: "1em"
        case .doubleQuad: "2em"
        }
    }

    // MARK: - Rows

    /// Parts side by side; how they stand is known where the row goes on in another cell.
    func row(_ parts: [Node], standings: [Standing]? = nil) -> String {
        var result = ""
        var previous: Standing?
        for (node, standing) in zip(parts, standings ?? Standing.all(of: parts)) {
            if let previous, needsThinSpace(previous, standing) {
                if previous == .function { result += element("mo", "&#x2061;") }
                result += element("mspace", [("width", "0.1667em")], "")
            } else if previous == .function, [.opening, .group].contains(standing) {
                result += element("mo", "&#x2061;")  // function application, for whoever reads the formula aloud
            }
            result += markup(node, standing)
            previous = standing
        }
        return result
    }

    /// Whether TeX has a thin space there that MathML has not: around the names of functions.
    private func needsThinSpace(_ left: Standing, _ right: Standing) -> Bool {
        switch (left, right) {
        case (.function, .operand), (.function, .number), (.function, .fraction), (.function, .function): true
        case (_, .function): left.endsOperand && left != .words
        default: false
        }
    }

    // MARK: - Scripts

    private func isMovable(_ base: Node) -> Bool {
        switch base {
        case .function: true
        case .symbol(let symbol): symbol.role == .large && !symbol.isIntegral
        default: false
        }
    }

    private func scripted(
        _ base: Node, _ below: Node?, _ above: Node?, _ names: (below: String, above: String, both: String),
        _ standing: Standing
    ) -> String {
        let content = isRow(base) ? markup(base) : markup(base, standing)
        // Raised again, the prime of a font without a variant for scripts would be a dot.
        if below == nil, let primes = above?.parts, primes.allSatisfy({ $0 == .symbol(.prime) }), !primes.isEmpty {
            return element("mrow", content + row(primes))
        }
        switch (below.map { lower($0, under: base, names.below) }, above.map(inner.markup)) {
        case (let below?, let above?): return element(names.both, content + below + above)
        case (let below?, nil): return element(names.below, content + below)
        case (nil, let above?): return element(names.above, content + above)
        case (nil, nil): return content
        }
    }

    /// What stands below; under the name of a function not so close that it touches its letters.
    private func lower(_ node: Node, under base: Node, _ name: String) -> String {
        let markup = inner.markup(node)
        guard name == "munder", case .function = base else { return markup }
        return element("mrow", [("style", "padding-top: 0.15em")], markup)
    }

    private func isRow(_ node: Node) -> Bool {
        if case .row = node { return true }
        return false
    }

    private func accented(_ accent: Accent, _ base: Node) -> String {
        let mark: (text: String, stretches: Bool)
        switch accent {
        case .hat: mark = ("^", false)
        case .bar: mark = ("¯", false)
        case .tilde: mark = ("~", false)
        case .vec: mark = ("→", false)
        case .dot: mark = ("˙", false)
        case .ddot: mark = ("¨", false)
        // Fonts stretch the combining marks, not the signs on their own.
        case .wideHat: mark = ("&#x302;", true)
        case .wideTilde: mark = ("&#x303;", true)
        case .overbrace: mark = ("⏞", true)
        case .underbrace: mark = ("⏟", true)
        // Few fonts stretch a line.
        case .overline: return lined("top", base)
        case .underline: return lined("bottom", base)
        }
        let sign = element("mo", [("stretchy", mark.stretches ? "true" : "false")], mark.text)
        let (name, attribute) = accent.isBelow ? ("munder", "accentunder") : ("mover", "accent")
        return element(name, accent.isBrace ? [] : [(attribute, "true")], markup(base) + sign)
    }

    private func lined(_ side: String, _ base: Node) -> String {
        element("mrow", [("style", "border-\(side): 0.06em solid; padding-\(side): 0.12em")], row(base.parts))
    }
}
