import Foundation

/// The two element types of a `Tensor`: `Float` to train, `Double` to grade.
///
/// The elementary functions are requirements, so that generic code reaches the platform's own for each type.
public protocol TensorScalar: BinaryFloatingPoint, Codable, SIMDScalar, Sendable {
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

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Float: TensorScalar {
    public static func exp(_ x: Float) -> Float { Foundation.exp(x) }
    public static func log(_ x: Float) -> Float { Foundation.log(x) }
    public static func log1p(_ x: Float) -> Float { Foundation.log1p(x) }
    public static func tanh(_ x: Float) -> Float { Foundation.tanh(x) }
    public static func sin(_ x: Float) -> Float { Foundation.sin(x) }
    public static func cos(_ x: Float) -> Float { Foundation.cos(x) }
    public static func pow(_ x: Float, _ y: Float) -> Float { Foundation.pow(x, y) }
    public static var kernels: Kernels<Float> { .best }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Double: TensorScalar {
    public static func exp(_ x: Double) -> Double { Foundation.exp(x) }
    public static func log(_ x: Double) -> Double { Foundation.log(x) }
    public static func log1p(_ x: Double) -> Double { Foundation.log1p(x) }
    public static func tanh(_ x: Double) -> Double { Foundation.tanh(x) }
    public static func sin(_ x: Double) -> Double { Foundation.sin(x) }
    public static func cos(_ x: Double) -> Double { Foundation.cos(x) }
    public static func pow(_ x: Double, _ y: Double) -> Double { Foundation.pow(x, y) }
    public static var kernels: Kernels<Double> { .best }
}
