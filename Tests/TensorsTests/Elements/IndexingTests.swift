import TestSupport
import Testing

@testable import Tensors

@Suite("Indexing")
struct IndexingTests {
    @Test("elements are read and written by one index for each axis")
    func elements() {
        var a = Tensor<Double>((0..<24).map(Double.init)).reshaped(to: [2, 3, 4])
        // 12 i + 4 j + k
        #expect(a[0, 0, 0] == 0)
        #expect(a[1, 2, 3] == 23)
        #expect(a[1, 0, 2] == 14)
        a[0, 2, 1] = -1
        #expect(a.scalars[9] == -1)
        #expect(a.scalars.filter { $0 == -1 }.count == 1)
        #expect(Tensor<Double>(5)[] == 5)
    }

    @Test("the scalar of a tensor of one element, whatever its rank")
    func scalar() {
        #expect(Tensor<Float>(5).scalar == 5)
        #expect(([[[5]]] as Tensor<Float>).scalar == 5)
    }

    @Test("rows of a matrix, of images and of a vector")
    func rows() {
        let a: Tensor<Double> = [[1, 2], [3, 4], [5, 6]]
        #expect(a.row(1) == [3, 4])
        #expect(a.rows(1..<3) == [[3, 4], [5, 6]])
        #expect(a.rows([2, 0, 2]) == [[5, 6], [1, 2], [5, 6]])
        #expect(Tensor<Double>([7, 8]).row(1) == Tensor(8))
        #expect(Tensor<Double>([7, 8, 9]).rows([2, 0]) == [9, 7])
        let images = Tensor<Float>((0..<24).map(Float.init)).reshaped(to: [2, 3, 4, 1])
        #expect(images.row(1).shape == [3, 4, 1])
        #expect(images.rows([1]).scalars == Array(images.scalars[12...]))
    }

    @Test("no rows, and rows of no width")
    func empty() {
        let a: Tensor<Double> = [[1, 2], [3, 4]]
        #expect(a.rows(1..<1).shape == [0, 2])
        #expect(a.rows([]).shape == [0, 2])
        let narrow = Tensor<Double>.zeros([3, 0])
        #expect(narrow.row(2).shape == [0])
        #expect(narrow.rows(1..<3).shape == [2, 0])
        #expect(narrow.rows([2, 2, 0, 1]).shape == [4, 0])
        #expect(Tensor<Double>.zeros([0, 3]).rows(0..<0).shape == [0, 3])
    }

    @Test("an index outside the shape stops the program and shows both")
    func outside() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>.zeros([2, 3])[1, 3]
        }
        #expect(text(result).contains("Tensor: no element [1, 3] in shape [2, 3]"))
    }

    @Test("a row that is not there stops the program, also where rows have no width")
    func noRow() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>.zeros([3, 0]).rows([7])
        }
        #expect(text(result).contains("Tensor: no row 7 in shape [3, 0]"))
    }
}
