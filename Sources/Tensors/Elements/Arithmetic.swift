// Element-wise arithmetic. Operands of different shapes are repeated by NumPy's broadcasting rule; see
// `Shapes.broadcast`. Shapes that do not broadcast stop the program with both shapes in the message.

extension Tensor {
    /// The sum of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func + (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, "+") { $0 + $1 } }

    /// The sum of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func + (a: Tensor, b: Scalar) -> Tensor { a.map { $0 + b } }

    /// The sum of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func + (a: Scalar, b: Tensor) -> Tensor { b.map { a + $0 } }

    /// The sum of each pair of elements, in place.
    ///
    /// The right operand is repeated to the left one's shape.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func += (a: inout Tensor, b: Tensor) {
        guard a.shape == b.shape else { return Broadcast.apply(&a, b, "+") { $0 + $1 } }
        let count = a.count
        a.withMutableBase { a in b.withBase { Scalar.kernels.add(count, $0, a) } }
    }

    /// The sum of each pair of elements, in place.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func += (a: inout Tensor, b: Scalar) { a.mapInPlace { $0 + b } }

    /// The difference of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func - (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, "-") { $0 - $1 } }

    /// The difference of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func - (a: Tensor, b: Scalar) -> Tensor { a.map { $0 - b } }

    /// The difference of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func - (a: Scalar, b: Tensor) -> Tensor { b.map { a - $0 } }

    /// The difference of each pair of elements, in place.
    ///
    /// The right operand is repeated to the left one's shape.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func -= (a: inout Tensor, b: Tensor) { Broadcast.apply(&a, b, "-") { $0 - $1 } }

    /// The difference of each pair of elements, in place.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func -= (a: inout Tensor, b: Scalar) { a.mapInPlace { $0 - b } }

    /// The product of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func * (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, "*") { $0 * $1 } }

    /// The product of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func * (a: Tensor, b: Scalar) -> Tensor { a.map { $0 * b } }

    /// The product of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func * (a: Scalar, b: Tensor) -> Tensor { b.map { a * $0 } }

    /// The product of each pair of elements, in place.
    ///
    /// The right operand is repeated to the left one's shape.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func *= (a: inout Tensor, b: Tensor) { Broadcast.apply(&a, b, "*") { $0 * $1 } }

    /// The product of each pair of elements, in place.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func *= (a: inout Tensor, b: Scalar) { a.mapInPlace { $0 * b } }

    /// The quotient of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func / (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, "/") { $0 / $1 } }

    /// The quotient of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func / (a: Tensor, b: Scalar) -> Tensor { a.map { $0 / b } }

    /// The quotient of each pair of elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func / (a: Scalar, b: Tensor) -> Tensor { b.map { a / $0 } }

    /// The quotient of each pair of elements, in place.
    ///
    /// The right operand is repeated to the left one's shape.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func /= (a: inout Tensor, b: Tensor) { Broadcast.apply(&a, b, "/") { $0 / $1 } }

    /// The quotient of each pair of elements, in place.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func /= (a: inout Tensor, b: Scalar) { a.mapInPlace { $0 / b } }

    /// Each element with the other sign.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static prefix func - (a: Tensor) -> Tensor { a.map { -$0 } }
}
