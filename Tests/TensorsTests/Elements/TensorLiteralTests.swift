import TestSupport
import Testing

@testable import Tensors

@Suite("TensorLiteral")
struct TensorLiteralTests {
    @Test("brackets give the shape, the innermost ones vary fastest")
    func nested() {
        let vector: Tensor<Double> = [1, 2.5, -3]
        #expect(vector.shape == [3])
        #expect(vector.scalars == [1, 2.5, -3])
        let matrix: Tensor<Float> = [[1, 2, 3], [4, 5, 6]]
        #expect(matrix.shape == [2, 3])
        #expect(matrix.scalars == [1, 2, 3, 4, 5, 6])
        let cube: Tensor<Double> = [[[1], [2]], [[3], [4]], [[5], [6]]]
        #expect(cube.shape == [3, 2, 1])
        #expect(cube.scalars == [1, 2, 3, 4, 5, 6])
    }

    @Test("empty brackets give empty axes")
    func empty() {
        #expect(([] as Tensor<Double>).shape == [0])
        #expect(([[], []] as Tensor<Double>).shape == [2, 0])
        #expect(([[[]]] as Tensor<Double>).shape == [1, 1, 0])
    }

    @Test("rows of different lengths stop the program and are shown")
    func ragged() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = [[1, 2], [3]] as Tensor<Double>
        }
        #expect(text(result).contains("Tensor literal: rows of shape [2] and [1] do not line up"))
    }
}
