import TensorKernels

/// What this machine's core can do at most: fused multiply-adds on registers, against which products are measured.
package enum PeakLoop {
    /// Runs the loop and returns how many floating-point operations it did, a multiply-add counting as two.
    package static func run<Scalar: TensorScalar>(_ type: Scalar.Type, rounds: Int) -> Double {
        let kernels = Scalar.kernels
        // The factor is not known when this is compiled, so that the loop must run.
        let result = kernels.peak(rounds, Scalar(rounds & 1) / 2)
        require(result.isFinite, "PeakLoop: \(result)")
        return 2 * Double(kernels.blockRows * kernels.blockColumns) * Double(rounds)
    }

    /// The instruction set of the loops: avx512, avx2 or plain.
    package static var instructionSet: String { String(cString: tk_kernels().pointee.name) }
}
