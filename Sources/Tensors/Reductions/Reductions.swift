// Sums, means and extremes over all elements or over given axes. With `keepingDimensions` the reduced axes stay, with
// length 1, so that the result broadcasts against what it came from. Where no axis is named, all are reduced; an empty
// array of axes reduces none.

extension Tensor {
    /// Σ over all elements.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func sum() -> Scalar {
        withBase { Reduction.pairwiseSum($0, count: count) }
    }

    /// Σ over the given axes.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func sum(axes: Int..., keepingDimensions: Bool = false) -> Tensor {
        sum(axes: namedOrAll(axes), keepingDimensions: keepingDimensions)
    }

    /// Σ over the given axes.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func sum(axes: [Int], keepingDimensions: Bool = false) -> Tensor {
        if !keepingDimensions && axes.elementsEqual(0..<axes.count) && axes.count < rank {
            return Reduction.sumOfRows(self, leadingAxes: axes.count)
        }
        return Reduction.reduce(self, axes, "sum", keepingDimensions: keepingDimensions, from: 0) {
            Reduction.pairwiseSum($0, count: $1)
        } across: {
            $0 + $1
        }
    }

    /// The arithmetic mean of all elements, (1/n) Σ x.
    ///
    /// Not a number where there are none.
    public func mean() -> Scalar { sum() / Scalar(count) }

    /// The arithmetic mean over the given axes.
    public func mean(axes: Int..., keepingDimensions: Bool = false) -> Tensor {
        mean(axes: namedOrAll(axes), keepingDimensions: keepingDimensions)
    }

    /// The arithmetic mean over the given axes.
    public func mean(axes: [Int], keepingDimensions: Bool = false) -> Tensor {
        let total = sum(axes: axes, keepingDimensions: keepingDimensions)
        return total / Scalar(count / Swift.max(1, total.count))
    }

    /// The population variance of all elements, (1/n) Σ (x − mean)².
    public func variance() -> Scalar { (self - mean()).squared().mean() }

    /// The population variance over the given axes.
    public func variance(axes: Int..., keepingDimensions: Bool = false) -> Tensor {
        variance(axes: namedOrAll(axes), keepingDimensions: keepingDimensions)
    }

    /// The population variance over the given axes.
    public func variance(axes: [Int], keepingDimensions: Bool = false) -> Tensor {
        (self - mean(axes: axes, keepingDimensions: true)).squared()
            .mean(axes: axes, keepingDimensions: keepingDimensions)
    }

    /// The largest element; −∞ where there are none.
    ///
    /// Not a number if any element is not.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func max() -> Scalar {
        withBase { Reduction.largest($0, count: count) }
    }

    /// The largest element along the given axes.
    public func max(axes: Int..., keepingDimensions: Bool = false) -> Tensor {
        max(axes: namedOrAll(axes), keepingDimensions: keepingDimensions)
    }

    /// The largest element along the given axes.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func max(axes: [Int], keepingDimensions: Bool = false) -> Tensor {
        Reduction.reduce(self, axes, "max", keepingDimensions: keepingDimensions, from: -.infinity) {
            Reduction.largest($0, count: $1)
        } across: {
            Reduction.larger($0, $1)
        }
    }

    /// The smallest element; ∞ where there are none.
    public func min() -> Scalar { -(-self).max() }

    /// Where the largest element stands in `scalars`; the first of several, or of those that are not a number.
    ///
    /// Stops the program where there are none.
    public func argmax() -> Int {
        require(count > 0, "argmax: there is no element in shape \(shape)")
        return reshaped(to: [1, count]).argmax(axis: 1)[0]
    }

    /// Along one axis, the index of the largest element, in row-major order of the other axes; the first of several.
    ///
    /// An element that is not a number counts as the largest, as in `max`.
    ///
    /// `probabilities.argmax(axis: 1)` gives the predicted class of each row.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func argmax(axis: Int) -> [Int] {
        let axis = require { () throws(ShapeError) in try Shapes.axes([axis], of: shape, operation: "argmax") }[0]
        let (n, inner) = (shape[axis], shape[(axis + 1)...].reduce(1, *))
        require(n > 0, "argmax: axis \(axis) of shape \(shape) is empty")
        let outer = shape[..<axis].reduce(1, *)
        return withBase { p in
            (0..<outer * inner).map { position in
                let start = position / inner * n * inner + position % inner
                var best = 0
                for k in 1..<n {
                    let (x, y) = (p[start + k * inner], p[start + best * inner])
                    if x > y || (x.isNaN && !y.isNaN) { best = k }
                }
                return best
            }
        }
    }

    private func namedOrAll(_ axes: [Int]) -> [Int] { axes.isEmpty ? Array(0..<rank) : axes }
}
