extension Tensor {
    /// The tensor of f(x) for each element x.
    ///
    /// For a tensor that is small or computed once: `function` is called for every element.
    public func mapped(_ function: (Scalar) -> Scalar) -> Tensor { map(function) }

    @inline(__always)
    func map(_ function: (Scalar) -> Scalar) -> Tensor {
        Tensor(uninitialized: shape) { result in
            withBase { source in
                for i in 0..<count { result[i] = function(source[i]) }
            }
        }
    }

    @inline(__always)
    mutating func mapInPlace(_ function: (Scalar) -> Scalar) {
        let count = count
        withMutableBase { p in
            for i in 0..<count { p[i] = function(p[i]) }
        }
    }

    /// Each element moved to the nearest end of the interval if it lies outside.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func clamped(to range: ClosedRange<Scalar>) -> Tensor {
        map { Swift.min(Swift.max($0, range.lowerBound), range.upperBound) }
    }

    /// Each element times itself.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func squared() -> Tensor { map { $0 * $0 } }
}

/// eˣ of each element.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func exp<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Scalar.exp($0) } }

/// The natural logarithm of each element.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func log<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Scalar.log($0) } }

/// ln(1 + x) of each element, exact also where 1 + x rounds to 1.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func log1p<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Scalar.log1p($0) } }

/// The square root of each element.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func sqrt<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { $0.squareRoot() } }

/// The hyperbolic tangent of each element.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func tanh<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Scalar.tanh($0) } }

/// The logistic function of each element, σ(x) = 1 / (1 + e⁻ˣ).
///
/// Written so that the exponential never overflows: for x < 0 it is e⁻|x| / (1 + e⁻|x|).
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func sigmoid<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { logistic($0) } }

/// The absolute value of each element.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func abs<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Swift.abs($0) } }

/// The sign of each element: −1, 0 or 1.
///
/// Not-a-number stays what it is.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func sign<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.map { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
}

/// Each element of the base to the power of one exponent.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func pow<Scalar>(_ base: Tensor<Scalar>, _ exponent: Scalar) -> Tensor<Scalar> {
    base.map { Scalar.pow($0, exponent) }
}

/// Each element of the base to the power of the exponent beside it, broadcast.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func pow<Scalar>(_ base: Tensor<Scalar>, _ exponent: Tensor<Scalar>) -> Tensor<Scalar> {
    Broadcast.combine(base, exponent, "pow") { Scalar.pow($0, $1) }
}

/// The logistic function σ(x) = 1 / (1 + e⁻ˣ), for every x without overflow.
@inline(__always)
func logistic<Scalar: TensorScalar>(_ x: Scalar) -> Scalar {
    let e = Scalar.exp(-Swift.abs(x))  // in (0, 1], so that nothing overflows
    return x >= 0 ? 1 / (1 + e) : e / (1 + e)
}
