import TestSupport
import Testing

@testable import Tensors

@Suite("Rearranging")
struct RearrangingTests {
    private let a = Tensor<Double>((0..<6).map(Double.init)).reshaped(to: [2, 3])

    @Test("reshaping keeps the scalars in order; one length may be left to it")
    func reshape() {
        #expect(a.reshaped(to: [3, 2]) == [[0, 1], [2, 3], [4, 5]])
        #expect(a.reshaped(to: [-1]) == [0, 1, 2, 3, 4, 5])
        #expect(a.reshaped(to: [3, -1, 1]).shape == [3, 2, 1])
        #expect(Tensor<Double>(4).reshaped(to: [1, 1]) == [[4]])
        #expect(Tensor<Double>([4]).reshaped(to: []) == Tensor(4))
        #expect(Tensor<Double>.zeros([0, 5]).reshaped(to: [-1, 5]).shape == [0, 5])
        #expect(Tensor<Double>.zeros([0, 5]).reshaped(to: [3, 0]).shape == [3, 0])
    }

    @Test("transposing exchanges rows and columns", arguments: [[1, 1], [2, 3], [5, 1], [7, 4], [0, 3], [3, 0]])
    func transpose(_ shape: [Int]) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Float> = generator.normals(shape)
        let expected = Tensor([shape[1], shape[0]]) { x.at([$0[1], $0[0]]) }
        #expect(x.transposed() == expected)
        #expect(x.transposed(axes: [1, 0]) == expected)
        #expect(x.transposed().transposed() == x)
    }

    @Test("axes in another order", arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func transposeAxes(_ order: [Int]) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Double> = generator.normals([2, 3, 4])
        let expected = Tensor(order.map { x.shape[$0] }) { index in
            var source = [0, 0, 0]
            for (k, axis) in order.enumerated() { source[axis] = index[k] }
            return x.at(source)
        }
        #expect(x.transposed(axes: order) == expected)
    }

    @Test("the order of the axes of scalars and empty tensors")
    func transposeEmpty() {
        #expect(Tensor<Double>(3).transposed(axes: []) == Tensor(3))
        #expect(Tensor<Double>.zeros([2, 0, 3]).transposed(axes: [2, 0, 1]).shape == [3, 2, 0])
    }

    @Test("concatenation along each axis, from the front and from the back", arguments: -3...2)
    func concatenate(_ axis: Int) {
        var generator = SplitMix64(seed: 1)
        let positive = axis < 0 ? axis + 3 : axis
        let lengths = [2, 0, 1, 3]
        let parts: [Tensor<Double>] = lengths.map { length in
            var shape = [2, 3, 4]
            shape[positive] = length
            return generator.normals(shape)
        }
        var shape = [2, 3, 4]
        shape[positive] = 6
        let expected = Tensor(shape) { index in
            var (index, part) = (index, 0)
            while index[positive] >= lengths[part] {
                index[positive] -= lengths[part]
                part += 1
            }
            return parts[part].at(index)
        }
        #expect(Tensor.concatenated(parts, axis: axis) == expected)
    }

    @Test("concatenation of one tensor, of vectors and of empty tensors")
    func concatenateFew() {
        #expect(Tensor.concatenated([a]) == a)
        #expect(Tensor.concatenated([[1, 2], [3]]) == ([1, 2, 3] as Tensor<Double>))
        #expect(Tensor.concatenated([Tensor<Double>([]), [1], []]) == [1])
        #expect(Tensor.concatenated([Tensor<Double>.zeros([0, 2]), .zeros([0, 3])], axis: 1).shape == [0, 5])
    }

    @Test("stacked tensors are the rows of a new one")
    func stack() {
        #expect(Tensor.stacked([[1, 2], [3, 4], [5, 6]]) == ([[1, 2], [3, 4], [5, 6]] as Tensor<Double>))
        #expect(Tensor.stacked([Tensor<Double>(1), Tensor(2)]) == [1, 2])
        #expect(Tensor.stacked((0..<2).map { a.row($0) }) == a)
    }

    @Test("casting rounds where the other type is narrower")
    func cast() {
        #expect(Tensor<Float>([0.5, 3]).cast(to: Double.self) == [0.5, 3])
        #expect(Tensor<Double>([0.1]).cast(to: Float.self).scalars == [0.1 as Float])
        #expect(Tensor<Double>([1e300]).cast(to: Float.self).scalars == [Float.infinity])
        #expect(Tensor<Double>.zeros([0, 2]).cast(to: Float.self).shape == [0, 2])
    }

    @Test("one-hot rows hold a one in the label's column")
    func oneHot() {
        #expect(Tensor<Float>.oneHot([2, 0], classes: 3) == [[0, 0, 1], [1, 0, 0]])
        #expect(Tensor<Float>.oneHot([], classes: 3).shape == [0, 3])
        let labels = [3, 1, 4, 1, 5, 9, 2, 6]
        #expect(Tensor<Double>.oneHot(labels, classes: 10).argmax(axis: 1) == labels)
        #expect(Tensor<Double>.oneHot(labels[2...4], classes: 10).argmax(axis: 1) == [4, 1, 5])
    }

    @Test("a label outside the classes stops the program")
    func wrongLabel() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Float>.oneHot([1, 10], classes: 10)
        }
        #expect(text(result).contains("oneHot: label 10 is not one of 10 classes"))
    }
}
