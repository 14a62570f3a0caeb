// How the rest of the module reads and writes scalars: through pointers, so that loops have no bounds to check and no
// unique reference to establish at each element.

extension Tensor {
    /// Lends the scalars, row by row, to be changed in place: for loops that a chain of operations would be too slow for.
    public mutating func withMutableScalars<Result, Failure>(
        _ body: (UnsafeMutableBufferPointer<Scalar>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try scalars.withUnsafeMutableBufferPointer { buffer throws(Failure) in try body(buffer) }
    }

    /// A tensor whose scalars `fill` writes, every one of them.
    @inline(__always)
    init(uninitialized shape: [Int], fill: (UnsafeMutablePointer<Scalar>) -> Void) {
        let count = shape.reduce(1, *)
        self.init(
            shape: shape,
            scalars: Array(unsafeUninitializedCapacity: count) { buffer, initialized in
                if let base = buffer.baseAddress, count > 0 { fill(base) }
                initialized = count
            })
    }

    /// Lends the scalars to read.
    @inline(__always)
    func withBase<Result>(_ body: (UnsafePointer<Scalar>) -> Result) -> Result {
        scalars.withUnsafeBufferPointer { body($0.baseAddress ?? Self.nothing) }
    }

    /// Lends the scalars to read and write.
    @inline(__always)
    mutating func withMutableBase<Result>(_ body: (UnsafeMutablePointer<Scalar>) -> Result) -> Result {
        scalars.withUnsafeMutableBufferPointer { body($0.baseAddress ?? UnsafeMutablePointer(mutating: Self.nothing)) }
    }

    /// Where an empty tensor's scalars begin: an address that is never read.
    private static var nothing: UnsafePointer<Scalar> {
        UnsafePointer(bitPattern: MemoryLayout<Scalar>.alignment).unsafelyUnwrapped
    }
}
