/// The rules by which operations combine shapes.
///
/// Each returns the shape of the result or throws.
public enum Shapes {
    /// The shape to which both operands of an element-wise operation are repeated, by NumPy's rule: aligned at their
    /// last axes, two lengths must be equal or one of them 1; a missing axis counts as 1.
    public static func broadcast(_ a: [Int], _ b: [Int], operation: String = "broadcast") throws(ShapeError) -> [Int] {
        if a == b { return a }
        let rank = max(a.count, b.count)
        var result = [Int](repeating: 1, count: rank)
        for axis in 0..<rank {
            let m = axis < rank - a.count ? 1 : a[axis - (rank - a.count)]
            let n = axis < rank - b.count ? 1 : b[axis - (rank - b.count)]
            guard m == n || m == 1 || n == 1 else {
                throw ShapeError(
                    operation, "shapes \(a) and \(b) do not broadcast: \(m) meets \(n)",
                    advice: "aligned at their last axes, lengths must be equal or 1")
            }
            result[axis] = m == 1 ? n : m
        }
        return result
    }

    /// [n, k] · [k, m] → [n, m], where each operand may be read as its transpose.
    public static func matmul(
        _ a: [Int], _ b: [Int], transposeA: Bool = false, transposeB: Bool = false
    ) throws(ShapeError) -> [Int] {
        func written(_ shape: [Int], _ transposed: Bool) -> String { "\(shape)" + (transposed ? "ᵀ" : "") }
        var both: String { "\(written(a, transposeA)) · \(written(b, transposeB))" }
        guard a.count == 2, b.count == 2 else {
            throw ShapeError("matmul", "both operands must be matrices: \(both)")
        }
        let (n, k) = transposeA ? (a[1], a[0]) : (a[0], a[1])
        let (j, m) = transposeB ? (b[1], b[0]) : (b[0], b[1])
        guard k == j else {
            throw ShapeError("matmul", "inner dimensions differ: \(both)")
        }
        return [n, m]
    }

    /// The shape of the same scalars under another shape; one length may be -1 and is then worked out.
    public static func reshape(_ shape: [Int], to target: [Int]) throws(ShapeError) -> [Int] {
        let count = shape.reduce(1, *)
        let known = target.filter { $0 >= 0 }.reduce(1, *)
        let open = target.filter { $0 == -1 }.count
        guard target.allSatisfy({ $0 >= -1 }), open <= 1, open == 0 ? known == count : known > 0 && count % known == 0
        else {
            throw ShapeError("reshape", "shape \(shape) of \(count) scalars does not fit \(target)")
        }
        return target.map { $0 == -1 ? count / known : $0 }
    }

    /// Axes counted from the front; negative ones count from the back.
    ///
    /// Sorted, without repetition.
    public static func axes(_ axes: [Int], of shape: [Int], operation: String) throws(ShapeError) -> [Int] {
        var result: [Int] = []
        for axis in axes {
            let positive = axis < 0 ? axis + shape.count : axis
            guard shape.indices.contains(positive) else {
                throw ShapeError(operation, "there is no axis \(axis) in shape \(shape)")
            }
            if !result.contains(positive) { result.append(positive) }
        }
        return result.sorted()
    }

    /// The shape after concatenation along an axis: all other lengths must agree.
    static func concatenation(_ shapes: [[Int]], axis: Int) throws(ShapeError) -> [Int] {
        guard let first = shapes.first else {
            throw ShapeError("concatenate", "there is no tensor to concatenate")
        }
        let axis = try axes([axis], of: first, operation: "concatenate")[0]
        var result = first
        for shape in shapes.dropFirst() {
            var expected = first
            if shape.count == first.count { expected[axis] = shape[axis] }
            guard shape == expected else {
                throw ShapeError("concatenate", "along axis \(axis), \(shape) does not continue \(first)")
            }
            result[axis] += shape[axis]
        }
        return result
    }
}
