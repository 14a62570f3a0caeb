import TensorKernels

/// The loops that this machine has.
enum Variant: String, CaseIterable, Sendable {
    case avx512, avx2, plain

    static var available: [Variant] { allCases.filter { tk_kernels_named($0.rawValue) != nil } }

    var kernels: UnsafePointer<TKKernels>? { tk_kernels_named(rawValue) }
}
