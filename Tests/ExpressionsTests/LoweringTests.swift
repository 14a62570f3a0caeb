import Testing

@testable import Expressions

@Suite("From what was typed to nodes with shapes")
struct LoweringTests {
    private let shapes = ["A": [2, 3], "B": [2, 3], "x": [3], "y": [2], "r": [1, 3], "c": [2, 1]]

    private func shape(_ text: String, _ notation: Lowering.Notation = .program) -> [Int]? {
        var graph = Graph()
        let lowering = Lowering(shapes: shapes, wholeNumbers: [:], notation: notation)
        let id = try? lowering.node(for: ExpressionParser.syntax(of: text), in: &graph)
        return id.map { graph[$0].shape }
    }

    @Test("in a program entries broadcast and a vector on the left is a row")
    func program() {
        #expect(shape("A + x") == [2, 3] && shape("A * r") == [2, 3] && shape("c + r") == [2, 3])
        #expect(shape("y @ A") == [3] && shape("x @ x") == [] && shape("A^2") == [2, 3])
        #expect(shape("2 @ x") == nil && shape("A @ B") == nil)
    }

    @Test("on paper shapes are equal, a vector is a column, a number may stand before anything")
    func paper() {
        #expect(shape("A + B", .paper) == [2, 3] && shape("A + 1", .paper) == [2, 3])
        #expect(shape("A + x", .paper) == nil && shape("c + r", .paper) == nil)
        #expect(shape("A @ x", .paper) == [2] && shape("2 @ A", .paper) == [2, 3])
        #expect(shape("y @ A", .paper) == nil && shape("x @ x", .paper) == nil)
        #expect(shape("x' @ x", .paper) == [] && shape("y @ x'", .paper) == [2, 3])
        #expect(shape("A^2", .paper) == nil && shape("2^3", .paper) == [])
    }

    @Test("a sum of thousands of terms is one, not a tower of additions")
    func longSum() {
        var graph = Graph()
        let terms = (1...10_000).map {
            Syntax.Term(isSubtracted: $0 % 2 == 0, value: Syntax(.number(Double($0)), 0..<0))
        }
        let sum = Syntax(.sum(terms), 0..<0)
        #expect(sum.depth == 2)
        let id = try? Lowering(shapes: [:], wholeNumbers: [:]).node(for: sum, in: &graph)
        var values = NodeValues(at: [:])
        #expect(id.map { values.value(of: $0, in: graph).scalar } == -5000)  // 5,000 pairs of −1
    }
}
