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
        withBase { p in
            // Sixteen lanes, since one would wait for itself at each step. x − x is 0 for a finite x and not a number
            // otherwise, which a comparison alone would pass over.
            var largest = SIMD16<Scalar>.zero
            var faults = SIMD16<Scalar>.zero
            var i = 0
            while i + 16 <= count {
                for lane in 0..<16 {
                    let x = p[i + lane]
                    let magnitude = Swift.abs(x)
                    largest[lane] = magnitude > largest[lane] ? magnitude : largest[lane]
                    faults[lane] += x - x
                }
                i += 16
            }
            while i < count {
                largest[0] = Swift.max(largest[0], Swift.abs(p[i]))
                faults[0] += p[i] - p[i]
                i += 1
            }
            return largest.max() + faults.sum()
        }
    }

    /// Whether every element is a finite number.
    public var isFinite: Bool { allFinite() }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    private func allFinite() -> Bool {
        withBase { p in
            // x − x is 0 for a finite x and not-a-number otherwise: one pass without a branch.
            var sum: Scalar = 0
            for i in 0..<count { sum += p[i] - p[i] }
            return sum == 0
        }
    }
}
