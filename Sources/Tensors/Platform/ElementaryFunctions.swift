// The seam to the C library: everything else in this module is Swift or TensorKernels.
#if hasFeature(Embedded)
    // Whoever loads the module answers these.
    @_extern(c, "exp") private func libraryExp(_ x: Double) -> Double
    @_extern(c, "log") private func libraryLog(_ x: Double) -> Double
    @_extern(c, "log1p") private func libraryLog1p(_ x: Double) -> Double
    @_extern(c, "sin") private func librarySin(_ x: Double) -> Double
    @_extern(c, "cos") private func libraryCos(_ x: Double) -> Double
    @_extern(c, "tanh") private func libraryTanh(_ x: Double) -> Double
    @_extern(c, "pow") private func libraryPow(_ x: Double, _ y: Double) -> Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    extension Double: TensorScalar {
        public static func exp(_ x: Double) -> Double { libraryExp(x) }
        public static func log(_ x: Double) -> Double { libraryLog(x) }
        public static func log1p(_ x: Double) -> Double { libraryLog1p(x) }
        public static func sin(_ x: Double) -> Double { librarySin(x) }
        public static func cos(_ x: Double) -> Double { libraryCos(x) }
        public static func tanh(_ x: Double) -> Double { libraryTanh(x) }
        public static func pow(_ x: Double, _ y: Double) -> Double { libraryPow(x, y) }
        public static var kernels: Kernels<Double> { .best }
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    extension Float: TensorScalar {
        public static func exp(_ x: Float) -> Float { Float(libraryExp(Double(x))) }
        public static func log(_ x: Float) -> Float { Float(libraryLog(Double(x))) }
        public static func log1p(_ x: Float) -> Float { Float(libraryLog1p(Double(x))) }
        public static func sin(_ x: Float) -> Float { Float(librarySin(Double(x))) }
        public static func cos(_ x: Float) -> Float { Float(libraryCos(Double(x))) }
        public static func tanh(_ x: Float) -> Float { Float(libraryTanh(Double(x))) }
        public static func pow(_ x: Float, _ y: Float) -> Float { Float(libraryPow(Double(x), Double(y))) }
        public static var kernels: Kernels<Float> { .best }
    }
#else
    import Foundation

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    extension Double: TensorScalar {
        public static func exp(_ x: Double) -> Double { Foundation.exp(x) }
        public static func log(_ x: Double) -> Double { Foundation.log(x) }
        public static func log1p(_ x: Double) -> Double { Foundation.log1p(x) }
        public static func sin(_ x: Double) -> Double { Foundation.sin(x) }
        public static func cos(_ x: Double) -> Double { Foundation.cos(x) }
        public static func tanh(_ x: Double) -> Double { Foundation.tanh(x) }
        public static func pow(_ x: Double, _ y: Double) -> Double { Foundation.pow(x, y) }
        public static var kernels: Kernels<Double> { .best }
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    extension Float: TensorScalar {
        public static func exp(_ x: Float) -> Float { Foundation.exp(x) }
        public static func log(_ x: Float) -> Float { Foundation.log(x) }
        public static func log1p(_ x: Float) -> Float { Foundation.log1p(x) }
        public static func sin(_ x: Float) -> Float { Foundation.sin(x) }
        public static func cos(_ x: Float) -> Float { Foundation.cos(x) }
        public static func tanh(_ x: Float) -> Float { Foundation.tanh(x) }
        public static func pow(_ x: Float, _ y: Float) -> Float { Foundation.pow(x, y) }
        public static var kernels: Kernels<Float> { .best }
    }
#endif
