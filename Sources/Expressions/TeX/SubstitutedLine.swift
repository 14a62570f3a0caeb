import Mathematics

/// The parts of a line so far, to which signs and brackets are added as numbers need them.
struct SubstitutedLine {
    private(set) var parts: [Node] = []
    private var last: (standing: Standing, isValue: Bool)?
    private var pendingSpace: Node?

    mutating func add(_ node: Node, isValue: Bool) {
        if case .space = node {
            pendingSpace = node
            return
        }
        var node = node
        if isValue, let last, ![.opening, .relation, .punctuation].contains(last.standing), node.isSigned {
            node = Substitution.bracketed(node)
        }
        let standing = Standing.all(of: parts + [node]).last ?? .operand
        let isProduct = last.map { $0.standing.endsOperand && standing.beginsOperand } ?? false
        if isProduct, isValue || last?.isValue == true {
            parts.append(.symbol(.dot))
        } else if let pendingSpace {
            parts.append(pendingSpace)
        }
        pendingSpace = nil
        // A matrix or a product is one part, so that its own signs stay inside.
        parts += node.parts
        last = (standing, isValue)
    }

    /// Terms with plus signs between, in brackets where a factor stands before them.
    mutating func add(sum terms: [Node]) {
        let isFactor = last.map { $0.standing.endsOperand || $0.standing == .function } ?? false
        let isNegated = parts.last == .symbol(.minus)
        guard isFactor || isNegated else { return terms.forEach { add($0, isValue: false) } }
        add(Substitution.bracketed(.row(terms)), isValue: false)
    }
}

extension Node {
    /// Whether the node begins with a minus.
    fileprivate var isSigned: Bool { parts.first == .symbol(.minus) }
}
