import TensorKernels

/// The innermost loops for one scalar type, as the machine's instruction set has them; TensorKernels.h says what each does.
public struct Kernels<Scalar: Sendable>: @unchecked Sendable {  // C functions without state
    /// The size of the block of a product that is computed in registers.
    let blockRows: Int
    let blockColumns: Int

    /// depth, a packed, b and its stride, start and its stride, c and its stride, rows, columns.
    let product:
        (
            Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, Int, UnsafePointer<Scalar>?, Int,
            UnsafeMutablePointer<Scalar>, Int, Int, Int
        ) -> Void
    /// depth, a with the offsets of its rows and of the steps along the sum; then as in `product`.
    let gatheredProduct:
        (
            Int, UnsafePointer<Scalar>, UnsafePointer<Int>, UnsafePointer<Int>, UnsafePointer<Scalar>, Int,
            UnsafePointer<Scalar>?, Int, UnsafeMutablePointer<Scalar>, Int, Int, Int
        ) -> Void
    /// count, x.
    let largestMagnitude: (Int, UnsafePointer<Scalar>) -> Scalar
    /// pixels, rows, columns, distance of the rows, channels, number of the first scalar; the largest and their numbers.
    let largestOfWindow:
        (
            UnsafePointer<Scalar>, Int, Int, Int, Int, Int32, UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Int32>
        ) -> Void
    /// count, x, y.
    let add: (Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
    /// rows, columns, x, y.
    let addRows: (Int, Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
    /// count, x, y.
    let rectify: (Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
    /// count, ∂L/∂y, y, ∂L/∂x.
    let rectifyGradient: (Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
    /// count, g, m, v, w, β₁, β₂, the two corrections, the learning rate, ε.
    let adam:
        (
            Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>,
            UnsafeMutablePointer<Scalar>, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar
        ) -> Void
    /// rounds, a factor.
    let peak: (Int, Scalar) -> Scalar
}

extension Kernels<Float> {
    init(_ kernels: TKKernelsF32) {
        self.init(
            blockRows: kernels.blockRows, blockColumns: kernels.blockColumns, product: kernels.product,
            gatheredProduct: kernels.gatheredProduct, largestMagnitude: kernels.largestMagnitude,
            largestOfWindow: kernels.largestOfWindow, add: kernels.add, addRows: kernels.addRows,
            rectify: kernels.rectify,
            rectifyGradient: kernels.rectifyGradient, adam: kernels.adam, peak: kernels.peak)
    }

    static let best = Kernels(tk_kernels().pointee.f32)
}

extension Kernels<Double> {
    init(_ kernels: TKKernelsF64) {
        self.init(
            blockRows: kernels.blockRows, blockColumns: kernels.blockColumns, product: kernels.product,
            gatheredProduct: kernels.gatheredProduct, largestMagnitude: kernels.largestMagnitude,
            largestOfWindow: kernels.largestOfWindow, add: kernels.add, addRows: kernels.addRows,
            rectify: kernels.rectify,
            rectifyGradient: kernels.rectifyGradient, adam: kernels.adam, peak: kernels.peak)
    }

    static let best = Kernels(tk_kernels().pointee.f64)
}
