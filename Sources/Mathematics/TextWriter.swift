/// Writes a formula as text that stands in a line, in Unicode or in ASCII.
///
/// A fraction becomes a/b. Brackets are added where the line would otherwise read differently from the formula.
struct TextWriter {
    enum Alphabet { case unicode, ascii }

    let alphabet: Alphabet

    /// One part of a row as text, with what decides the spaces around it.
    private struct Piece {
        var text: String
        var role: Role
        enum Role {
            case operand, number, fraction, function, group, binary, relation, large, opening, closing, punctuation,
                sign, words, space
        }

        /// Whether something may be multiplied with what stands before it.
        var beginsOperand: Bool {
            switch role {
            case .operand, .number, .fraction, .function, .group, .large, .opening: true
            default: false
            }
        }
        var endsOperand: Bool {
            switch role {
            case .operand, .number, .fraction, .group, .closing: true
            default: false
            }
        }
    }

    func line(_ node: Node) -> String { lines(node).joined(separator: "; ") }

    func lines(_ node: Node) -> [String] {
        guard case .table(.aligned, let rows) = node else { return [joined(pieces(of: node))] }
        return rows.map { joined($0.flatMap(pieces)) }
    }

    private func text(_ node: Node) -> String { line(node) }

    private func pieces(of node: Node) -> [Piece] {
        guard case .row(let nodes) = node else { return [piece(node)] }
        return nodes.map(piece)
    }

    private func piece(_ node: Node) -> Piece {
        switch node {
        case .letter(let letter): Piece(text: String(letter), role: .operand)
        case .number(let digits): Piece(text: digits, role: .number)
        case .symbol(let symbol): Piece(text: sign(symbol), role: role(symbol))
        case .function(let name): Piece(text: name, role: .function)
        case .text(let words): Piece(text: words, role: .words)
        case .row: Piece(text: text(node), role: .operand)
        case .scripts(let base, let below, let above): scripted(base, below, above)
        case .fraction(let numerator, let denominator): fraction(numerator, denominator)
        case .root(let inside, let degree): root(inside, degree)
        case .accent(let accent, let base): Piece(text: accented(accent, base), role: .operand)
        case .alphabet(let kind, let base):
            Piece(text: letters(kind, base), role: kind == .roman ? .function : .operand)
        case .fenced(let left, let inside, let right):
            Piece(text: bracket(left) + text(inside) + bracket(right), role: .group)
        case .table(let kind, let rows): table(kind, rows)
        case .space(let width): Piece(text: width == 0 ? "" : width < 4 ? " " : "   ", role: .space)
        }
    }

    private func sign(_ symbol: Symbol) -> String { alphabet == .unicode ? symbol.unicode : symbol.ascii }

    private func role(_ symbol: Symbol) -> Piece.Role {
        switch symbol.role {
        case .ordinary: .operand
        case .binary: .binary
        case .relation: .relation
        case .large: .large
        case .opening: .opening
        case .closing: .closing
        case .punctuation: .punctuation
        }
    }

    // MARK: - Scripts

    private func scripted(_ base: Node, _ below: Node?, _ above: Node?) -> Piece {
        var piece = piece(base)
        if case .row(let parts) = base, parts.count > 1 { piece.text = "(\(piece.text))" }
        if case .fraction = base { piece.text = "(\(piece.text))" }
        if piece.role == .fraction || piece.role == .number { piece.role = .operand }
        if let below { piece.text += script(text(below), mark: "_", ScriptCharacters.lowered) }
        if let above {
            let raised = text(above)
            piece.text += raised.allSatisfy { $0 == "'" } ? raised : script(raised, mark: "^", ScriptCharacters.raised)
        }
        return piece
    }

    private func script(_ text: String, mark: String, _ lookUp: (String) -> String?) -> String {
        let tight = text.filter { $0 != " " }
        if alphabet == .unicode, let found = lookUp(tight) { return found }
        let isOne = tight.count == 1 || tight.allSatisfy { $0.isLetter || $0.isNumber }
        return mark + (isOne || (tight.hasPrefix("(") && tight.hasSuffix(")")) ? tight : "(\(tight))")
    }

    // MARK: - Fractions and roots

    private func fraction(_ numerator: Node, _ denominator: Node) -> Piece {
        if alphabet == .unicode, case .number("1") = numerator, case .number("2") = denominator {
            return Piece(text: "½", role: .number)
        }
        let above = isProduct(numerator) ? text(numerator) : "(\(text(numerator)))"
        let below = isFactor(denominator) ? text(denominator) : "(\(text(denominator)))"
        return Piece(text: "\(above)/\(below)", role: .fraction)
    }

    /// Whether the node can stand before a stroke without brackets.
    private func isProduct(_ node: Node) -> Bool {
        pieces(of: node).allSatisfy { piece in
            switch piece.role {
            case .operand, .number, .group, .opening, .closing: true
            default: false
            }
        }
    }

    /// Whether the node can stand after a stroke without brackets: one factor, or a differential such as ∂W.
    private func isFactor(_ node: Node) -> Bool {
        guard case .row(let parts) = node else { return isProduct(node) }
        guard parts.count == 2, case .symbol(let symbol) = parts[0], symbol.unicode == "∂" else { return false }
        return isProduct(parts[1])
    }

    private func root(_ inside: Node, _ degree: Node?) -> Piece {
        let content = text(inside)
        guard alphabet == .unicode else {
            let call = degree.map { "root(\(text($0)), \(content))" } ?? "sqrt(\(content))"
            return Piece(text: call, role: .operand)
        }
        let prefix = degree.flatMap { ScriptCharacters.raised(text($0)) } ?? ""
        let isOne = pieces(of: inside).count == 1 && isProduct(inside)
        return Piece(text: prefix + "√" + (isOne ? content : "(\(content))"), role: .operand)
    }

    // MARK: - Letters

    private func accented(_ accent: Accent, _ base: Node) -> String {
        let content = text(base)
        let marks: [Accent: String] = [
            .hat: "\u{302}", .bar: "\u{304}", .tilde: "\u{303}", .vec: "\u{20D7}", .dot: "\u{307}",
        ]
        if alphabet == .unicode, content.count == 1, let mark = marks[accent] {
            return content + mark
        }
        return content.count == 1 || alphabet == .ascii && !content.contains(" ")
            ? "\(content)_\(accent.rawValue)" : "\(accent.rawValue)(\(content))"
    }

    private func letters(_ kind: MathAlphabet, _ base: Node) -> String {
        let content = text(base).filter { $0 != " " }
        guard alphabet == .unicode, kind == .blackboard || kind == .script else { return content }
        let blackboard: [Character: Character] = [
            "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "P": "ℙ", "E": "𝔼", "1": "𝟙",
        ]
        let script: [Character: Character] = ["L": "ℒ", "D": "𝒟", "N": "𝒩", "H": "ℋ", "O": "𝒪", "B": "ℬ"]
        return String(content.map { (kind == .script ? script : blackboard)[$0] ?? $0 })
    }

    private func bracket(_ text: String) -> String {
        guard alphabet == .ascii else { return text }
        return ["‖": "||", "⟨": "<", "⟩": ">", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")"][text] ?? text
    }

    private func table(_ kind: TableKind, _ rows: [[Node]]) -> Piece {
        let lines = rows.map { $0.map(text).joined(separator: kind == .cases ? "  " : " ") }.joined(separator: "; ")
        switch kind {
        case .pmatrix: return Piece(text: "(\(lines))", role: .operand)
        case .cases: return Piece(text: "{ \(lines)", role: .operand)
        default: return Piece(text: "[\(lines)]", role: .operand)
        }
    }

    // MARK: - Spaces

    private func joined(_ pieces: [Piece]) -> String {
        var result = ""
        var previous: Piece?
        for (index, piece) in pieces.enumerated() where !(piece.text.isEmpty && piece.role != .space) {
            var piece = piece
            let next = index + 1 < pieces.count ? pieces[index + 1] : nil
            if piece.role == .binary, !(previous?.endsOperand ?? false) { piece.role = .sign }  // as in −x
            // (1/n) Σ: what follows would otherwise seem to stand under the stroke; log (a/b) likewise.
            if piece.role == .fraction, next?.beginsOperand == true || previous?.role == .function {
                piece.text = "(\(piece.text))"
            }
            if let previous, needsSpace(previous, piece), !result.hasSuffix(" "), !piece.text.hasPrefix(" ") {
                result += " "
            }
            result += piece.text
            previous = piece
        }
        while result.hasSuffix(" ") { result.removeLast() }
        return result
    }

    private func needsSpace(_ left: Piece, _ right: Piece) -> Bool {
        switch (left.role, right.role) {
        case (_, .space), (.space, _), (_, .punctuation), (.sign, _): false
        case (_, .relation), (.relation, _), (_, .binary), (.binary, _), (.punctuation, _): true
        case (_, .words), (.words, _): false
        case (.opening, _), (_, .closing): false
        case (.function, .opening), (.operand, .opening), (.number, .opening), (.closing, .opening), (.group, .opening):
            false
        case (.function, .group), (.operand, .group), (.number, .group), (.closing, .group), (.group, .group): false
        case (.function, _), (.large, _), (.fraction, _): true
        case (.operand, .large), (.operand, .function), (.operand, .fraction), (.number, .large), (.number, .function),
            (.number, .fraction), (.closing, .large), (.closing, .function), (.closing, .fraction), (.group, .large),
            (.group, .function), (.group, .fraction):
            true
        case (.operand, .number): left.text.last?.isNumber == true
        default: alphabet == .ascii && runsTogether(left.text, right.text)
        }
    }

    /// Whether two names would read as one: `alpha` and `x`.
    ///
    /// A `d` of a differential stays with its letter.
    private func runsTogether(_ left: String, _ right: String) -> Bool {
        guard let last = left.last, let first = right.first, last.isLetter || last.isNumber, first.isLetter else {
            return false
        }
        return (left.count > 1 || right.count > 1) && left != "d"
    }
}
