/// The two element types of a `Tensor`: `Float` to train, `Double` to grade.
///
/// The elementary functions are requirements, so that generic code reaches the platform's own for each type.
public protocol TensorScalar: BinaryFloatingPoint, LaneScalar, Sendable {
    /// eˣ
    static func exp(_ x: Self) -> Self
    /// ln x, the natural logarithm.
    static func log(_ x: Self) -> Self
    /// ln(1 + x), exact also where 1 + x rounds to 1.
    static func log1p(_ x: Self) -> Self
    /// The hyperbolic tangent.
    static func tanh(_ x: Self) -> Self
    /// The sine of an angle in radians.
    static func sin(_ x: Self) -> Self
    /// The cosine of an angle in radians.
    static func cos(_ x: Self) -> Self
    /// xʸ
    static func pow(_ x: Self, _ y: Self) -> Self
    /// The innermost loops of this type.
    static var kernels: Kernels<Self> { get }
}
