import TestSupport
import Testing

@testable import Tensors

@Suite("ShapeError")
struct ShapeErrorTests {
    @Test("its text names the operation, the problem and the way out, if there is one")
    func description() {
        #expect("\(ShapeError("dot", "[2] · [3]"))" == "dot: [2] · [3]")
        #expect("\(ShapeError("dot", "[2] · [3]", advice: "cut the longer"))" == "dot: [2] · [3]; cut the longer")
    }

    @Test("a rule that holds gives its result")
    func holds() {
        #expect(require { () throws(ShapeError) in try Shapes.matmul([2, 3], [3, 4]) } == [2, 4])
    }

    @Test("a rule that is broken stops the program with its text")
    func broken() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = matmul(Tensor<Float>.zeros([3, 5]), Tensor<Float>.zeros([10, 2]))
        }
        #expect(text(result).contains("matmul: inner dimensions differ: [3, 5] · [10, 2]"))
    }
}
