import Testing

@testable import Tensors

@Suite("SampleSource")
struct SampleSourceTests {
    @Test("the rows of a tensor are its samples")
    func rows() {
        let source: some SampleSource<Double> = Tensor<Double>((0..<12).map(Double.init)).reshaped(to: [3, 2, 2])
        #expect(source.sampleCount == 3)
        #expect(source.sampleShape == [2, 2])
        #expect(source.batch([2, 0]) == [[[8, 9], [10, 11]], [[0, 1], [2, 3]]])
        #expect(source.batch([]).shape == [0, 2, 2])
    }
}
