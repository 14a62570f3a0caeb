import Tensors
import Testing

@testable import Expressions

@Suite("The way back through broadcasting")
struct BroadcastsTests {
    /// Reduces g, whose entries are `values`, from one shape to another.
    private func reduced(_ values: Tensor<Double>, from out: [Int], to argument: [Int]) -> Tensor<Double> {
        var algebra = Algebra(Graph())
        let g = algebra.graph.make(.variable("g"), [], values.shape)
        let result = algebra.reduced(g, from: out, to: argument)
        var evaluation = NodeValues(at: ["g": values])
        return evaluation.value(of: result, in: algebra.graph)
    }

    @Test("what was repeated is summed: down the columns for a row, along the rows for a column, all for a scalar")
    func sums() {
        let g: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]
        #expect(reduced(g, from: [2, 3], to: [3]) == [5, 7, 9])
        #expect(reduced(g, from: [2, 3], to: [2, 1]) == [[6], [15]])
        #expect(reduced(g, from: [2, 3], to: []) == Tensor(21))
        #expect(reduced(Tensor(2), from: [2, 3], to: [3]) == Tensor(4))  // the same for both rows
        #expect(reduced([1, 2, 3], from: [2, 3], to: []) == Tensor(12))
    }

    @Test("axes of length one that were only added in front go, and nothing else")
    func addedAxes() {
        #expect(reduced([[1, 2, 3]], from: [1, 3], to: [3]) == [1, 2, 3])
        // g is the same for every entry yet: it has no axis to take away.
        #expect(reduced([1, 2, 3], from: [1, 3], to: [3]) == [1, 2, 3])
        // An axis of the argument's own stays.
        #expect(reduced([[1, 2, 3]], from: [1, 3], to: [1, 3]) == [[1, 2, 3]])
    }

    @Test("a value stands at its full shape where every entry is needed")
    func full() {
        var algebra = Algebra(Graph())
        let (one, three) = (algebra.number(1), algebra.number(3))
        let (ones, threes, number) = (algebra.full(one, [2]), algebra.full(three, [2, 2]), algebra.full(three, []))
        #expect(algebra.graph[ones].operation == .ones && algebra.shape(ones) == [2])
        #expect(algebra.shape(threes) == [2, 2] && number == three)
    }
}
