// Comparisons give masks: 1 where the comparison holds and 0 where it does not, so that a mask multiplies.

extension Tensor {
    /// 1 where the left element is greater, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .> (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, ".>") { $0 > $1 ? 1 : 0 } }

    /// 1 where the element is greater, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .> (a: Tensor, b: Scalar) -> Tensor { a.map { $0 > b ? 1 : 0 } }

    /// 1 where the left element is smaller, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .< (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, ".<") { $0 < $1 ? 1 : 0 } }

    /// 1 where the element is smaller, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .< (a: Tensor, b: Scalar) -> Tensor { a.map { $0 < b ? 1 : 0 } }

    /// 1 where the left element is greater or equal, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .>= (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, ".>=") { $0 >= $1 ? 1 : 0 } }

    /// 1 where the element is greater or equal, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .>= (a: Tensor, b: Scalar) -> Tensor { a.map { $0 >= b ? 1 : 0 } }

    /// 1 where the left element is smaller or equal, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .<= (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, ".<=") { $0 <= $1 ? 1 : 0 } }

    /// 1 where the element is smaller or equal, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .<= (a: Tensor, b: Scalar) -> Tensor { a.map { $0 <= b ? 1 : 0 } }

    /// 1 where the left element is equal, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .== (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, ".==") { $0 == $1 ? 1 : 0 } }

    /// 1 where the element is equal, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .== (a: Tensor, b: Scalar) -> Tensor { a.map { $0 == b ? 1 : 0 } }

    /// 1 where the left element is different, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .!= (a: Tensor, b: Tensor) -> Tensor { Broadcast.combine(a, b, ".!=") { $0 != $1 ? 1 : 0 } }

    /// 1 where the element is different, else 0.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public static func .!= (a: Tensor, b: Scalar) -> Tensor { a.map { $0 != b ? 1 : 0 } }

    /// The largest absolute value; 0 where there are no elements, and not finite if any element is not.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func largestMagnitude() -> Scalar {
        let pieces = Swift.max(1, Swift.min(8, count >> 13))  // as Adam's, so that each core finds what it wrote
        return withBase { scalars in
            withUnsafeTemporaryAllocation(of: Scalar.self, capacity: pieces) { largest in
                guard let first = largest.baseAddress else { return 0 }
                let (scalars, largest) = (SharedSource(scalars), SharedPointer(first))
                Parallel.forEach(pieces) { piece in
                    let range = Parallel.range(piece, of: pieces, count: count, unit: 64)
                    largest.base[piece] = Scalar.kernels.largestMagnitude(
                        range.count, scalars.base + range.lowerBound)
                }
                return Scalar.kernels.largestMagnitude(pieces, first)
            }
        }
    }

    /// Whether every element is a finite number.
    public var isFinite: Bool { largestMagnitude().isFinite }
}
