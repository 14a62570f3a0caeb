import TestSupport
import Testing

@testable import Tensors

@Suite("Tensor")
struct TensorTests {
    @Test("ways to make one")
    func initializers() {
        #expect(Tensor<Double>(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6]) == [[1, 2, 3], [4, 5, 6]])
        #expect(Tensor<Double>(repeating: 7, shape: [2, 1]) == [[7], [7]])
        #expect(Tensor<Float>.zeros([2]) == [0, 0])
        #expect(Tensor<Float>.ones([1, 2]) == [[1, 1]])
        #expect(Tensor<Double>(3).shape == [])
        #expect(Tensor([1.0, 2.0]) == [1, 2])
        #expect(Tensor((1...3).lazy.map(Double.init)) == [1, 2, 3])
        #expect(Tensor<Float>([]).shape == [0])
    }

    @Test(
        "rank and count", arguments: [([], 1), ([0], 0), ([5], 5), ([2, 3], 6), ([4, 0, 2], 0), ([2, 3, 4, 1], 24)])
    func sizes(_ shape: [Int], _ count: Int) {
        let a = Tensor<Float>.zeros(shape)
        #expect(a.shape == shape)
        #expect(a.rank == shape.count)
        #expect(a.count == count)
    }

    @Test("tensors of other shapes are not equal, whatever their scalars")
    func equality() {
        let a: Tensor<Double> = [1, 2]
        #expect(a == [1, 2])
        #expect(a != [[1, 2]])
        #expect(a != [1, 3])
        #expect(Tensor<Double>.zeros([0, 2]) != Tensor<Double>.zeros([2, 0]))
        #expect(Set([a, [1, 2], [[1, 2]]]).count == 2)
    }

    @Test("a shape that does not hold the scalars stops the program and is shown")
    func wrongCount() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>(shape: [2, 3], scalars: [1, 2, 3, 4])
        }
        #expect(text(result).contains("Tensor: shape [2, 3] does not hold 4 scalars"))
    }

    @Test("a negative length stops the program and is shown")
    func negativeLength() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>.zeros([2, -3])
        }
        #expect(text(result).contains("Tensor: shape [2, -3] has a negative length"))
    }
}
