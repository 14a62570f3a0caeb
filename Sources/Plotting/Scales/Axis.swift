/// One axis of a plot: what it is called, how it maps values, and its limits where they are not the data's.
///
/// A string literal is an axis with that label and the rest chosen from the data: `Plot(x: "epoch", y: "loss", …)`.
public struct Axis: Sendable, Hashable, ExpressibleByStringLiteral {
    /// How an axis maps values to positions.
    public enum Kind: Sendable, Hashable {
        /// Categorical where a mark has names, otherwise linear, with ticks at whole numbers where all values are whole.
        case automatic
        /// Linear, with ticks at 1, 2 or 5 times a power of ten.
        case linear
        /// Linear, with ticks at whole numbers alone: epochs, counts.
        case whole
        /// Logarithmic; values that are not positive become gaps, and the figure says how many.
        case logarithmic
        /// A band for each name; a mark's horizontal position 0 is the middle of the first.
        case categories([String])
    }

    /// What the axis shows, with its unit.
    public var label: String
    /// How values are mapped.
    public var kind: Kind
    /// The value at the left or lower end; nil for the data's own.
    public var from: Double?
    /// The value at the right or upper end, below `from` for a reversed axis; nil for the data's own.
    public var to: Double?

    /// An axis with a label, a kind and, where given, its limits.
    public init(_ label: String = "", kind: Kind = .automatic, from: Double? = nil, to: Double? = nil) {
        self.label = label
        self.kind = kind
        self.from = from
        self.to = to
    }

    /// An axis with a label alone.
    public init(stringLiteral label: String) {
        self.init(label)
    }
}
