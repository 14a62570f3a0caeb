extension Tensor {
    /// The same scalars, in the same order, under another shape; one length may be -1 and is worked out.
    public func reshaped(to newShape: [Int]) -> Tensor {
        Tensor(shape: require { () throws(ShapeError) in try Shapes.reshape(shape, to: newShape) }, scalars: scalars)
    }

    /// The matrix with rows and columns exchanged.
    ///
    /// Shape [n, m] → [m, n].
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func transposed() -> Tensor {
        require(rank == 2, "transposed: expects a matrix, found shape \(shape)")
        let (n, m) = (shape[0], shape[1])
        return Tensor(uninitialized: [m, n]) { result in
            withBase { source in
                for i in 0..<n {
                    for j in 0..<m { result[j * n + i] = source[i * m + j] }
                }
            }
        }
    }

    /// The tensor with its axes in another order: axis k of the result is axis `order[k]` of this one.
    public func transposed(axes order: [Int]) -> Tensor {
        require(
            order.sorted() == Array(0..<rank), "transposed: \(order) is no order of the axes of shape \(shape)")
        let strides = Broadcast.strides(of: shape)
        let newShape = order.map { shape[$0] }
        var scalars: [Scalar] = []
        scalars.reserveCapacity(count)
        Broadcast.walk(newShape, strides: [order.map { strides[$0] }]) { offsets in
            scalars.append(self.scalars[offsets[0]])
        }
        return Tensor(shape: newShape, scalars: scalars)
    }

    /// Tensors laid one after another along an axis; their other lengths must agree.
    public static func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
        let shape = require { () throws(ShapeError) in
            try Shapes.concatenation(tensors.map { $0.shape }, axis: axis)
        }
        let axis = axis < 0 ? axis + shape.count : axis
        let outer = shape[..<axis].reduce(1, *)
        let sizes = tensors.map { $0.shape[axis...].reduce(1, *) }
        var scalars: [Scalar] = []
        scalars.reserveCapacity(shape.reduce(1, *))
        for i in 0..<outer {
            for (tensor, size) in zip(tensors, sizes) {
                scalars += tensor.scalars[i * size..<(i + 1) * size]
            }
        }
        return Tensor(shape: shape, scalars: scalars)
    }

    /// Tensors of one shape as the rows of a new one: n tensors of shape […] → [n, …].
    public static func stacked(_ tensors: [Tensor]) -> Tensor {
        concatenated(tensors.map { $0.reshaped(to: [1] + $0.shape) })
    }

    /// The same numbers as another scalar type, rounded where it is narrower.
    @specialized(where Scalar == Float, Other == Double) @specialized(where Scalar == Double, Other == Float)
    @specialized(where Scalar == Float, Other == Float) @specialized(where Scalar == Double, Other == Double)
    public func cast<Other: TensorScalar>(to type: Other.Type) -> Tensor<Other> {
        Tensor<Other>(shape: shape, scalars: scalars.map { Other($0) })
    }

    /// Labels as rows that are zero but for a one in the label's column.
    ///
    /// n labels → [n, classes].
    ///
    /// Stops the program where a label lies outside 0 ..< classes.
    public static func oneHot(_ labels: some Collection<Int>, classes: Int) -> Tensor {
        var result = zeros([labels.count, classes])
        for (row, label) in labels.enumerated() {
            require((0..<classes).contains(label), "oneHot: label \(label) is not one of \(classes) classes")
            result.scalars[row * classes + label] = 1
        }
        return result
    }
}
