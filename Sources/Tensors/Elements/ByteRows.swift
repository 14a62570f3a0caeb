import TensorKernels

extension Tensor {
    /// Rows of bytes, each byte divided by one number: pixels from 0 to 1, divided by 255.
    ///
    /// Row i of the result, whose shape is [rows.count] + rowShape, is row `rows[i]` of the bytes.
    /// Stops the program where there is no such row.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    package init(bytes: [UInt8], rows: [Int], rowShape: [Int], dividedBy divisor: Scalar) {
        let size = rowShape.reduce(1, *)
        for row in rows {
            require(
                row >= 0 && (row + 1) * size <= bytes.count, "Tensor: no row \(row) in \(bytes.count) bytes of \(size)")
        }
        self.init(uninitialized: [rows.count] + rowShape) { result in
            bytes.withUnsafeBufferPointer { bytes in
                guard let first = bytes.baseAddress else { return }
                let (bytes, result) = (SharedSource(first), SharedPointer(result))
                Parallel.forEachImage(of: rows.count) { i in
                    // Rows in random order lie far apart in memory: each is asked for while three before it are divided, which
                    // takes as long as the answer.
                    if i + 3 < rows.count { tk_prefetch(bytes.base + rows[i + 3] * size, size) }
                    Scalar.kernels.divideBytes(size, bytes.base + rows[i] * size, divisor, result.base + i * size)
                }
            }
        }
    }
}
