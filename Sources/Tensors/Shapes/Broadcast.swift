/// How two operands of an element-wise operation are walked together.
enum Broadcast {
    /// Row-major strides: how far apart neighbours along each axis stand.
    static func strides(of shape: [Int]) -> [Int] {
        var result = [Int](repeating: 1, count: shape.count)
        for axis in stride(from: shape.count - 2, through: 0, by: -1) {
            result[axis] = result[axis + 1] * shape[axis + 1]
        }
        return result
    }

    /// The strides by which a tensor of `shape` is read as if it had the shape `target`: 0 along repeated axes.
    static func strides(of shape: [Int], repeatedTo target: [Int]) -> [Int] {
        let own = strides(of: shape)
        let missing = target.count - shape.count
        return target.indices.map { axis in
            axis < missing || shape[axis - missing] == 1 ? 0 : own[axis - missing]
        }
    }

    /// Visits every index of `shape` in order, with the offset that each set of strides gives it.
    @inline(__always)
    static func walk(_ shape: [Int], strides: [[Int]], _ visit: ([Int]) -> Void) {
        let count = shape.reduce(1, *)
        var index = [Int](repeating: 0, count: shape.count)
        var offsets = [Int](repeating: 0, count: strides.count)
        for _ in 0..<count {
            visit(offsets)
            for axis in stride(from: shape.count - 1, through: 0, by: -1) {
                index[axis] += 1
                for s in strides.indices { offsets[s] += strides[s][axis] }
                if index[axis] < shape[axis] { break }
                index[axis] = 0
                for s in strides.indices { offsets[s] -= strides[s][axis] * shape[axis] }
            }
        }
    }

    /// result[i] = operation(a[i], b[i]), both operands repeated to one shape.
    @inline(__always)
    static func combine<Scalar>(
        _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, _ name: String, _ operation: (Scalar, Scalar) -> Scalar
    ) -> Tensor<Scalar> {
        let shape = require { () throws(ShapeError) in try Shapes.broadcast(a.shape, b.shape, operation: name) }
        return Tensor(uninitialized: shape) { result in
            a.withBase { p in
                b.withBase { q in
                    let count = shape.reduce(1, *)
                    if a.count == count && b.count == count {
                        for i in 0..<count { result[i] = operation(p[i], q[i]) }
                    } else if a.count == count && shape.ends(with: b.shape) {
                        // b is one block that repeats: a bias added to each row
                        for start in stride(from: 0, to: count, by: b.count) {
                            let (p, result) = (p + start, result + start)
                            for i in 0..<b.count { result[i] = operation(p[i], q[i]) }
                        }
                    } else {
                        let (s, t) = (strides(of: a.shape, repeatedTo: shape), strides(of: b.shape, repeatedTo: shape))
                        let last = shape.count - 1
                        let (length, step, pace) = (shape[last], s[last], t[last])
                        var row = result
                        walk(Array(shape[..<last]), strides: [Array(s[..<last]), Array(t[..<last])]) { offsets in
                            let (p, q) = (p + offsets[0], q + offsets[1])
                            if pace == 0 {  // one number for the whole row, so that p has length numbers or length is 1
                                let y = q[0]
                                for i in 0..<length { row[i] = operation(p[i], y) }
                            } else {
                                for i in 0..<length { row[i] = operation(p[i * step], q[i]) }
                            }
                            row += length
                        }
                    }
                }
            }
        }
    }

    /// a[i] = operation(a[i], b[i]) in place; b is repeated to a's shape, never the other way round.
    @inline(__always)
    static func apply<Scalar>(
        _ a: inout Tensor<Scalar>, _ b: Tensor<Scalar>, _ name: String, _ operation: (Scalar, Scalar) -> Scalar
    ) {
        guard b.count > 0 && a.shape.ends(with: b.shape) else {
            let shape = a.shape
            a = combine(a, b, name, operation)
            require(a.shape == shape, "\(name)=: shape \(b.shape) does not repeat to \(shape)")
            return
        }
        let count = a.count
        b.withBase { q in
            a.withMutableBase { p in
                for start in stride(from: 0, to: count, by: b.count) {
                    let p = p + start
                    for i in 0..<b.count { p[i] = operation(p[i], q[i]) }
                }
            }
        }
    }
}

extension [Int] {
    /// Whether the last lengths of this shape are those of `shape`.
    func ends(with shape: [Int]) -> Bool {
        count >= shape.count && self[(count - shape.count)...].elementsEqual(shape)
    }
}
