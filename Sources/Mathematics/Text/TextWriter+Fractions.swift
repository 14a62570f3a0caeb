extension TextWriter {
    func fraction(_ numerator: Node, _ denominator: Node) -> Piece {
        let (above, below) = (pieces(of: numerator), pieces(of: denominator))
        let (upper, lower) = (joined(above), joined(below))
        guard form == .line else { return Piece(stacked(upper, lower), .fraction) }
        if alphabet == .unicode, upper.text == "1", lower.text == "2" { return Piece("½", .number) }
        let left = isProduct(above) ? upper.text : "(\(upper.text))"
        let right = isFactor(denominator, below) ? lower.text : "(\(lower.text))"
        return Piece("\(left)/\(right)", .fraction)
    }

    private func stacked(_ upper: TextBox, _ lower: TextBox) -> TextBox {
        // A stroke of one column would be a minus; the longer of two tells which fraction holds the other.
        let widest = max(upper.width, lower.width)
        let width = widest < 2 ? 3 : widest + (upper.isTall || lower.isTall ? 2 : 0)
        return .stack([upper, stroke(width), lower], level: 1)
    }

    func stroke(_ width: Int) -> TextBox {
        TextBox(String(repeating: alphabet == .unicode ? "─" : "-", count: width))
    }

    /// Whether the pieces can stand before a stroke without brackets: factors side by side.
    func isProduct(_ pieces: [Piece]) -> Bool { isProduct(pieces[...]) }

    private func isProduct(_ pieces: ArraySlice<Piece>) -> Bool {
        var depth = 0
        for piece in pieces {
            switch piece.standing {
            case .opening: depth += 1
            case .closing: depth -= 1
            case _ where depth > 0: continue
            case .operand, .number, .group: continue
            case .words where !piece.box.text.contains(" "): continue
            default: return false
            }
        }
        return true
    }

    /// Whether the pieces can stand after a stroke without brackets: one factor, or a differential such as ∂W.
    private func isFactor(_ node: Node, _ pieces: [Piece]) -> Bool {
        guard case .row(let parts) = node else { return isProduct(pieces) }
        if isOneGroup(pieces) { return true }
        guard parts.count == 2, case .symbol(let symbol) = parts[0], symbol.tex == "\\partial" else { return false }
        return isProduct(pieces.dropFirst())
    }

    /// Whether one pair of brackets holds all the pieces: |B|, and not (a)(b).
    private func isOneGroup(_ pieces: [Piece]) -> Bool {
        var depth = 0
        for (index, piece) in pieces.enumerated() {
            if piece.standing == .opening { depth += 1 }
            if piece.standing == .closing { depth -= 1 }
            if depth == 0 { return index == pieces.count - 1 && piece.standing == .closing }
        }
        return false
    }

    // MARK: - Roots

    func root(_ inside: Node, _ degree: Node?) -> TextBox {
        let pieces = pieces(of: inside)
        let content = joined(pieces)
        let index = degree.map(inLine.text)
        guard alphabet == .unicode else {
            let call = index.map { "root(\($0), " } ?? "sqrt("
            guard content.isTall else { return TextBox(call + content.text + ")") }
            return .row([
                TextBox(String(call.dropLast(call.hasSuffix("(") ? 1 : 0))), fenced("(", padded(content), ")"),
            ])
        }
        let isOne = pieces.count == 1 && isProduct(pieces) && !content.isTall
        guard form == .stacked, !isOne else {
            let prefix = index.flatMap(ScriptCharacters.raised) ?? index.map { "(\($0))" } ?? ""
            return TextBox(prefix + "√" + (isOne ? content.text : "(\(content.text))"))
        }
        return roofed(content, index)
    }

    /// The content under the roof of a root, the degree in its corner.
    private func roofed(_ content: TextBox, _ index: String?) -> TextBox {
        let content = padded(content)
        var sides = Array(repeating: "│", count: content.height)
        sides[content.height - 1] = "√"
        let roof = "┌" + String(repeating: "─", count: content.width)
        let body = zip(sides, content.lines).map { $0 + $1 }
        let box = TextBox([roof] + body, baseline: content.baseline + 1)
        guard let index else { return box }
        var corner = Array(repeating: "", count: box.height)
        corner[box.height - 2] = ScriptCharacters.raised(index) ?? index
        return .row([TextBox(corner, baseline: box.baseline, alignment: .right), box])
    }
}
