/// How reductions walk a tensor.
enum Reduction {
    /// Σ by halves, so that the rounding error grows with log n instead of n.
    @inline(__always)
    static func pairwiseSum<Scalar: TensorScalar>(_ p: UnsafePointer<Scalar>, count: Int) -> Scalar {
        // Blocks of 128 are summed in eight lanes; their sums meet like the carries of a binary counter, so that only
        // blocks of equal size are added to one another.
        withUnsafeTemporaryAllocation(of: Scalar.self, capacity: Int.bitWidth) { carries in
            var depth = 0
            var blocks = 0
            var start = 0
            while start < count {
                let end = Swift.min(start + 128, count)
                var lanes = SIMD8<Scalar>()
                var i = start
                while i + 8 <= end {
                    for lane in 0..<8 { lanes[lane] += p[i + lane] }
                    i += 8
                }
                var sum =
                    ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
                while i < end {
                    sum += p[i]
                    i += 1
                }
                blocks += 1
                for _ in 0..<blocks.trailingZeroBitCount {
                    depth -= 1
                    sum += carries[depth]
                }
                carries[depth] = sum
                depth += 1
                start = end
            }
            var total: Scalar = 0
            while depth > 0 {
                depth -= 1
                total += carries[depth]
            }
            return total
        }
    }

    /// The larger of two; not a number if either is not, so that a fault is not hidden by a comparison.
    @inline(__always)
    static func larger<Scalar: TensorScalar>(_ a: Scalar, _ b: Scalar) -> Scalar {
        b > a || b.isNaN ? b : a
    }

    /// The largest of some neighbours; −∞ where there are none.
    @inline(__always)
    static func largest<Scalar: TensorScalar>(_ p: UnsafePointer<Scalar>, count: Int) -> Scalar {
        var result = -Scalar.infinity
        for i in 0..<count { result = larger(result, p[i]) }
        return result
    }

    /// Combines all elements along the given axes: `line` those that stand side by side, `combine` the others, in order.
    @inline(__always)
    static func reduce<Scalar>(
        _ tensor: Tensor<Scalar>, _ axes: [Int], _ name: String, keepingDimensions: Bool, from start: Scalar,
        along line: (UnsafePointer<Scalar>, Int) -> Scalar, across combine: (Scalar, Scalar) -> Scalar
    ) -> Tensor<Scalar> {
        let axes = require { () throws(ShapeError) in try Shapes.axes(axes, of: tensor.shape, operation: name) }
        var scalars = tensor.scalars
        var shape = tensor.shape
        // Neighbouring axes are reduced as one; the last group goes first, so that earlier axes keep their numbers.
        for group in groups(axes).reversed() {
            let outer = shape[..<group.lowerBound].reduce(1, *)
            let n = shape[group].reduce(1, *)
            let inner = shape[group.upperBound...].reduce(1, *)
            var result = [Scalar](repeating: start, count: outer * inner)
            scalars.withUnsafeBufferPointer { source in
                result.withUnsafeMutableBufferPointer { result in
                    guard let source = source.baseAddress, let result = result.baseAddress else { return }
                    for i in 0..<outer {
                        let (p, total) = (source + i * n * inner, result + i * inner)
                        if inner == 1 {
                            total[0] = line(p, n)
                        } else {
                            for k in 0..<n {
                                for j in 0..<inner { total[j] = combine(total[j], p[k * inner + j]) }
                            }
                        }
                    }
                }
            }
            scalars = result
            for axis in group { shape[axis] = 1 }
        }
        let kept = keepingDimensions ? shape : shape.indices.filter { !axes.contains($0) }.map { shape[$0] }
        return Tensor(shape: kept, scalars: scalars)
    }

    /// Σ over the first axes: the rows of a matrix added up, as for the gradient of a bias.
    ///
    /// Many rows are summed in pieces, whose sums are then added in order.
    @inline(__always)
    static func sumOfRows<Scalar>(_ tensor: Tensor<Scalar>, leadingAxes: Int) -> Tensor<Scalar> {
        let shape = Array(tensor.shape[leadingAxes...])
        let (rows, columns) = (tensor.shape[..<leadingAxes].reduce(1, *), shape.reduce(1, *))
        let pieces = max(1, min(8, rows * columns / (1 << 15)))
        var sums = [Scalar](repeating: 0, count: pieces * columns)
        sums.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            tensor.withBase { source in
                let (sums, source) = (SharedPointer(base), SharedSource(source))
                Parallel.forEach(pieces) { piece in
                    let rows = Parallel.range(piece, of: pieces, count: rows)
                    Scalar.kernels.addRows(
                        rows.count, columns, source.base + rows.lowerBound * columns, sums.base + piece * columns)
                }
            }
            if pieces > 1 { Scalar.kernels.addRows(pieces - 1, columns, base + columns, base) }
        }
        return Tensor(shape: shape, scalars: Array(sums.prefix(columns)))
    }

    private static func groups(_ axes: [Int]) -> [Range<Int>] {
        axes.reduce(into: []) { groups, axis in
            if let last = groups.last, last.upperBound == axis {
                groups[groups.count - 1] = last.lowerBound..<axis + 1
            } else {
                groups.append(axis..<axis + 1)
            }
        }
    }
}
