/// An expression as it was typed: what the parser reads and the shape rules walk.
struct Syntax: Equatable {
    indirect enum Kind: Equatable {
        case number(Double)
        case name(String)
        case negated(Syntax)
        /// Terms that are added or subtracted one after another, however many.
        case sum([Term])
        case binary(Operator, Syntax, Syntax)
        case call(FunctionName, [Syntax])
        case transposed(Syntax)
        case entry(Syntax, [Syntax])
        case list([Syntax])
    }

    /// A term of a sum with the sign before it.
    struct Term: Equatable {
        var isSubtracted = false
        let value: Syntax
    }

    enum Operator: Equatable {
        case multiply, divide, power, product, greater, atLeast
    }

    let kind: Kind
    let columns: Range<Int>
    /// How deep the tree is, so that no walk over it can exhaust the stack.
    let depth: Int

    static let maximumDepth = 64

    init(_ kind: Kind, _ columns: Range<Int>) {
        self.kind = kind
        self.columns = columns
        depth = 1 + (Self.children(of: kind).map { $0.depth }.max() ?? 0)
    }

    private static func children(of kind: Kind) -> [Syntax] {
        switch kind {
        case .number, .name: []
        case .negated(let inside), .transposed(let inside): [inside]
        case .sum(let terms): terms.map { $0.value }
        case .binary(_, let left, let right): [left, right]
        case .call(_, let arguments): arguments
        case .entry(let base, let indices): [base] + indices
        case .list(let items): items
        }
    }
}
