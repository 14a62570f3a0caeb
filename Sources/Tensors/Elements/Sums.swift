extension Tensor {
    /// Adds tensors to it, one after another.
    ///
    /// Stops the program unless all have its shape.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    package mutating func add(_ others: [Tensor]) {
        for other in others {
            require(other.shape == shape, "add: shape \(other.shape) does not fit \(shape)")
        }
        let count = count
        withMutableBase { sum in
            let sum = SharedPointer(sum)
            Parallel.forEachRange(of: count, atLeast: 1 << 12) { range in
                for other in others {
                    other.withBase {
                        Scalar.kernels.add(range.count, $0 + range.lowerBound, sum.base + range.lowerBound)
                    }
                }
            }
        }
    }
}
