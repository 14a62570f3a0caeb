/// How a part of a row stands between its neighbours, once these are known.
///
/// A minus is between two operands or before one, a stroke opens or closes: the sign alone does not tell.
package enum Standing {
    case operand, number, fraction, function, group, binary, relation, large, opening, closing, punctuation, sign,
        words, space

    /// Whether something may be multiplied with what stands before it.
    package var beginsOperand: Bool {
        switch self {
        case .operand, .number, .fraction, .function, .group, .large, .opening: true
        default: false
        }
    }

    /// Whether a sign after it stands between two operands.
    package var endsOperand: Bool {
        switch self {
        case .operand, .number, .fraction, .group, .closing, .words: true
        default: false
        }
    }

    /// Whether it can be the argument of a function without a bracket.
    package var isFactor: Bool { self == .operand || self == .number || self == .fraction }

    /// The standing of each part of a row.
    package static func all(of nodes: [Node]) -> [Standing] {
        var result: [Standing] = []
        var previous: Standing?
        var openBars = 0
        for (index, node) in nodes.enumerated() {
            var standing: Standing
            switch role(of: node) {
            case .known(let known): standing = known
            case .bar:
                let closes = openBars > 0 && previous?.endsOperand == true
                openBars += closes ? -1 : 1
                standing = closes ? .closing : .opening
            }
            if standing == .binary, previous?.endsOperand != true || !hasOperand(nodes, after: index) {
                standing = .sign  // as in −x and in w₊
            }
            result.append(standing)
            if standing != .space { previous = endsInSpace(node) ? nil : standing }
        }
        return result
    }

    private enum Role {
        case known(Standing)
        case bar
    }

    private static func hasOperand(_ nodes: [Node], after index: Int) -> Bool {
        for node in nodes[(index + 1)...] {
            switch role(of: node) {
            case .known(.space): continue
            case .known(.relation), .known(.closing), .known(.punctuation): return false
            default: return true
            }
        }
        return false
    }

    /// In `\text{if } -x` the words do not belong to what is subtracted from.
    private static func endsInSpace(_ node: Node) -> Bool {
        guard case .text(let words) = node else { return false }
        return words.last?.isWhitespace ?? true
    }

    private static func role(of node: Node) -> Role {
        switch node {
        case .number: return .known(.number)
        case .symbol(let symbol): return role(of: symbol)
        case .function: return .known(.function)
        case .text: return .known(.words)
        case .fraction: return .known(.fraction)
        case .fenced: return .known(.group)
        case .space: return .known(.space)
        case .alphabet(.roman, .row): return .known(.function)
        case .scripts(let base, _, _), .limits(let base, _, _):
            switch role(of: base) {
            case .known(.fraction), .known(.number), .known(.space): return .known(.operand)
            case let role: return role
            }
        case .letter, .row, .root, .accent, .alphabet, .table: return .known(.operand)
        }
    }

    private static func role(of symbol: Symbol) -> Role {
        switch symbol.role {
        case .ordinary: .known(.operand)
        case .binary: .known(.binary)
        case .relation: .known(.relation)
        case .large: .known(.large)
        case .opening: .known(.opening)
        case .closing: .known(.closing)
        case .bar: .bar
        case .punctuation: .known(.punctuation)
        }
    }
}
