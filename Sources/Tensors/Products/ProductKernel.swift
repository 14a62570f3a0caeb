import TensorKernels

/// The innermost loop of the matrix product for one scalar type, as the machine's instruction set has it.
public struct ProductKernel<Scalar: Sendable>: @unchecked Sendable {  // a C function without state
    /// The size of the block of the result that the loop computes in registers.
    let rows: Int
    let columns: Int
    /// Adds aᵀ · b to a block of c for packed a [depth, rows] and b [depth, columns]; see TensorKernels.h for the order
    /// and the meaning of the arguments.
    let run:
        (Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int, Int, Int, Int32)
            -> Void
}

extension ProductKernel<Float> {
    init(_ kernels: TKKernels) {
        self.init(rows: kernels.rowsF32, columns: kernels.columnsF32, run: kernels.productF32)
    }

    static let best = ProductKernel(tk_kernels().pointee)
}

extension ProductKernel<Double> {
    init(_ kernels: TKKernels) {
        self.init(rows: kernels.rowsF64, columns: kernels.columnsF64, run: kernels.productF64)
    }

    static let best = ProductKernel(tk_kernels().pointee)
}
