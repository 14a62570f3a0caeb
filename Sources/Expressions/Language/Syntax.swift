/// An expression as it was typed: what the parser reads and the shape rules walk.
struct Syntax: Equatable {
    indirect enum Kind: Equatable {
        case number(Double)
        case name(String)
        case negated(Syntax)
        case binary(Operator, Syntax, Syntax)
        case call(FunctionName, [Syntax])
        case transposed(Syntax)
        case entry(Syntax, [Syntax])
        case list([Syntax])
    }

    enum Operator: Equatable {
        case add, subtract, multiply, divide, power, product, greater, atLeast
    }

    let kind: Kind
    let columns: Range<Int>
    /// How deep the tree is, so that no walk over it can exhaust the stack.
    let depth: Int

    static let maximumDepth = 64

    init(_ kind: Kind, _ columns: Range<Int>) {
        self.kind = kind
        self.columns = columns
        depth = 1 + (Self.children(of: kind).map(\.depth).max() ?? 0)
    }

    private static func children(of kind: Kind) -> [Syntax] {
        switch kind {
        case .number, .name: []
        case .negated(let inside), .transposed(let inside): [inside]
        case .binary(_, let left, let right): [left, right]
        case .call(_, let arguments): arguments
        case .entry(let base, let indices): [base] + indices
        case .list(let items): items
        }
    }
}
