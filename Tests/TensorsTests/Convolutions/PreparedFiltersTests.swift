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
        let (prepared, mixed) = (PreparedFilters(), PreparedFilters())
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
            let prepared = PreparedFilters()
            #expect(Parallel.map(8) { _ in convolve(x, filters, prepared: prepared) }.allSatisfy { $0 == expected })
        }
    }
}
