import Expressions
import Learning
import Tensors

/// What can be put into a formula: a number, or a tensor of one or two axes.
public protocol Traceable {
    /// The value as formulas have it; a tensor of one axis is a column.
    var quantity: Quantity { get }
}

extension Double: Traceable {
    public var quantity: Quantity { Quantity(self) }
}

extension Float: Traceable {
    public var quantity: Quantity { Quantity(Double(self)) }
}

extension Int: Traceable {
    public var quantity: Quantity { Quantity(Double(self)) }
}

extension Array: Traceable where Element: BinaryFloatingPoint {
    public var quantity: Quantity { Quantity(vector: map { Double($0) }) }
}

extension Tensor: Traceable {
    /// A tensor of more than two axes is laid out as rows of its last axis.
    public var quantity: Quantity {
        let numbers = scalars.map { Double($0) }
        switch rank {
        case 0: return Quantity(numbers[0])
        case 1: return Quantity(vector: numbers)
        default:
            let width = shape[rank - 1]
            guard width > 0 else { return Quantity(rows: []) }
            return Quantity(rows: stride(from: 0, to: numbers.count, by: width).map { Array(numbers[$0..<$0 + width]) })
        }
    }
}

extension Chapter {
    /// Shows a formula, the same formula with numbers put in, and its value; and checks that the formula comes to what
    /// the code has.
    ///
    ///     chapter.trace(
    ///         #"\frac{\partial L}{\partial w} = (a - y) \sigma'(z) x"#,
    ///         ["a": a, "y": y, #"\sigma'(z)"#: slope, "x": x], equals: gradient)
    ///     // ✓ ∂L/∂w = (a − y)σ′(z)x ≈ (0.7773 − 1) · 0.1733 · 2 ≈ −0.07718
    ///
    /// The names are TeX, and any part of the formula can have one. The numbers go into what stands after the last `=`.
    /// Entries of tensors are `x_i` and `W_{ij}`, counted from one, and a sum over their index is written out. Every sign
    /// must have a number, or be π, e or a function such as `\ln`, `\exp`, `\max`, `\tanh`, `\sigma(…)`: a formula that
    /// does not come to the code's value is a check that fails. Without a tolerance, one millionth is allowed.
    @discardableResult
    public func trace(
        _ tex: String, _ values: KeyValuePairs<String, any Traceable>, equals value: some Traceable, digits: Int = 4,
        tolerance: Double? = nil, ledger: String..., file: String = #filePath, line: Int = #line,
        function: String = #function
    ) -> Bool {
        let trace = Trace(
            tex, values.map { ($0.key, $0.value.quantity) }, equals: value.quantity, digits: digits,
            tolerance: tolerance, ledger: ledger)
        leave(.trace(trace), file, line, function)
        return trace.check.holds
    }
}
