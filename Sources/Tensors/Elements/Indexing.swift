extension Tensor {
    /// The element at one index for each axis, counted from 0.
    ///
    /// Stops the program where the indices do not fit the shape.
    public subscript(indices: Int...) -> Scalar {
        get { scalars[offset(of: indices)] }
        set { scalars[offset(of: indices)] = newValue }
    }

    private func offset(of indices: [Int]) -> Int {
        require(
            indices.count == rank && zip(indices, shape).allSatisfy { (0..<$1).contains($0) },
            "Tensor: no element \(indices) in shape \(shape)")
        return zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 }
    }

    /// The scalar of a tensor that holds just one, whatever its rank.
    public var scalar: Scalar {
        require(count == 1, "Tensor: expects one scalar, found shape \(shape)")
        return scalars[0]
    }

    /// The i-th entry along the first axis: a matrix's row, a batch's sample.
    ///
    /// Shape [n, …] → […].
    public func row(_ index: Int) -> Tensor {
        require(rank > 0 && (0..<shape[0]).contains(index), "Tensor: no row \(index) in shape \(shape)")
        let size = shape[1...].reduce(1, *)
        return Tensor(shape: Array(shape[1...]), scalars: Array(scalars[index * size..<(index + 1) * size]))
    }

    /// Some neighbouring rows.
    ///
    /// Shape [n, …] → [range.count, …].
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func rows(_ range: Range<Int>) -> Tensor {
        require(
            rank > 0 && range.lowerBound >= 0 && range.upperBound <= shape[0],
            "Tensor: no rows \(range) in shape \(shape)")
        let size = shape[1...].reduce(1, *)
        return Tensor(
            shape: [range.count] + shape[1...],
            scalars: Array(scalars[range.lowerBound * size..<range.upperBound * size]))
    }

    /// The rows of the given numbers, in that order: a batch drawn from a data set.
    ///
    /// Shape [n, …] → [numbers.count, …].
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func rows(_ numbers: [Int]) -> Tensor {
        require(rank > 0, "Tensor: no rows in shape \(shape)")
        for number in numbers {
            require((0..<shape[0]).contains(number), "Tensor: no row \(number) in shape \(shape)")
        }
        let size = shape[1...].reduce(1, *)
        return Tensor(uninitialized: [numbers.count] + shape[1...]) { result in
            withBase { source in
                for (position, number) in numbers.enumerated() {
                    (result + position * size).update(from: source + number * size, count: size)
                }
            }
        }
    }
}
