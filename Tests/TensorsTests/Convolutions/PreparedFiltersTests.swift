import TestSupport
import Testing

@testable import Tensors

@Suite("PreparedFilters")
struct PreparedFiltersTests {
    /// Results with what is prepared: by nobody, by the call before, and by a call with the other kind of scalar.
    private func check<S: TensorScalar, Other: TensorScalar>(_ images: [Int], _ scalar: S.Type, besides: Other.Type) {
        var generator = SplitMix64(seed: 1)
        let (x, filters): (Tensor<S>, Tensor<S>) = (
            generator.normals(images), generator.normals([3, 3, images[3], 32])
        )
        let output = convolve(x, filters)
        let dX = convolveGradientOfImages(output, filters, imageShape: images)
        let (prepared, mixed) = (PreparedFilters(shape: filters.shape), PreparedFilters(shape: filters.shape))
        let other = convolve(x.cast(to: Other.self), filters.cast(to: Other.self), prepared: mixed)
        _ = convolveGradientOfImages(other, filters.cast(to: Other.self), imageShape: images, prepared: mixed)
        for prepared in [prepared, prepared, mixed, mixed] {
            #expect(convolve(x, filters, prepared: prepared) == output)
            #expect(convolveGradientOfImages(output, filters, imageShape: images, prepared: prepared) == dX)
        }
    }

    @Test("what is shared changes no bit", arguments: [[5, 10, 10, 16], [5, 6, 7, 3]])
    func shared(_ images: [Int]) {
        check(images, Float.self, besides: Double.self)
        check(images, Double.self, besides: Float.self)
    }

    @Test("several threads may be the first", arguments: [[2, 10, 10, 16], [2, 6, 7, 3]])
    func threads(_ images: [Int]) {
        var generator = SplitMix64(seed: 2)
        let (x, filters): (Tensor<Float>, Tensor<Float>) = (
            generator.normals(images), generator.normals([3, 3, images[3], 32])
        )
        let expected = convolve(x, filters)
        for _ in 0..<50 {
            let prepared = PreparedFilters(shape: filters.shape)
            #expect(Parallel.map(8) { _ in convolve(x, filters, prepared: prepared) }.allSatisfy { $0 == expected })
        }
    }

    @Test("each form is computed once, and the transposed one is another")
    func kept() {
        let filters = Tensor<Float>.ones([3, 3, 16, 16])
        let prepared = PreparedFilters(shape: filters.shape)
        for transposed in [false, true] {
            let matrix = filters.withBase { PackedMatrix(Operand($0, rows: 144, columns: 16)) }
            let transforms = AlignedScalars<Float>(count: 1)
            #expect(prepared.packed(filters, transposed: transposed) { matrix } === matrix)
            #expect(prepared.transformed(filters, transposed: transposed) { transforms } === transforms)
            let again = prepared.packed(filters, transposed: transposed) {
                Issue.record("computed again")
                return matrix
            }
            let transformedAgain = prepared.transformed(filters, transposed: transposed) {
                Issue.record("computed again")
                return transforms
            }
            #expect(again === matrix && transformedAgain === transforms)
        }
    }

    @Test("filters of another shape stop the program and both shapes are shown")
    func otherShape() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolve(
                Tensor<Float>.ones([1, 5, 5, 2]), .ones([3, 3, 2, 4]), prepared: PreparedFilters(shape: [3, 3, 2, 8]))
        }
        #expect(text(result).contains("filters [3, 3, 2, 4] are not those that were prepared, [3, 3, 2, 8]"))
    }
}
