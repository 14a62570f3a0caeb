/// A block in which a kink was met.
public struct Kink: Sendable, Hashable {
    /// The block's name.
    public let block: String
    /// At how many of its entries a subgradient was accepted.
    public let count: Int
    /// The derivatives from the left and from the right at the first of them, the smaller one first.
    public let sides: ClosedRange<Double>?

    /// So many kinks in a block.
    public init(block: String, count: Int, sides: ClosedRange<Double>? = nil) {
        self.block = block
        self.count = count
        self.sides = sides
    }

    /// Those of a list of blocks that have any.
    package static func met(in blocks: [BlockReport]) -> [Kink] {
        blocks.filter { $0.kinks > 0 }.map { Kink(block: $0.name, count: $0.kinks, sides: $0.kinkSides) }
    }
}
