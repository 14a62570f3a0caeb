import Tensors
import Testing

@testable import Expressions

@Suite("Values of expressions")
struct NodeValuesTests {
    private func value(_ text: String, _ point: [String: Tensor<Double>] = [:]) throws -> Tensor<Double> {
        var graph = Graph()
        let lowering = Lowering(shapes: point.mapValues { $0.shape }, wholeNumbers: [:])
        let id = try lowering.node(for: try ExpressionParser.syntax(of: text), in: &graph)
        var evaluation = NodeValues(at: point)
        return evaluation.value(of: id, in: graph)
    }

    @Test("the logarithm of 0 is −∞, of less than 0 not a number")
    func logarithms() throws {
        for name in ["log", "log2", "log10"] {
            #expect(try value("\(name)(0)").scalar == -.infinity)
            #expect(try value("\(name)(-1)").scalar.isNaN)
        }
    }

    @Test("a length neither overflows nor vanishes", arguments: [1e-200, 1, 1e200])
    func length(_ unit: Double) throws {
        #expect(abs(try value("norm2(x)", ["x": Tensor([3 * unit, 4 * unit])]).scalar / (5 * unit) - 1) < 1e-15)
        #expect(try value("norm2(x)", ["x": [0, 0]]).scalar == 0)
    }

    @Test("sin, cos and tan of π/6; the smaller of two and of many")
    func others() throws {
        #expect(abs(try value("sin(pi/6)").scalar - 0.5) < 1e-15)
        #expect(abs(try value("cos(pi/6)").scalar - 0.75.squareRoot()) < 1e-15)
        #expect(abs(try value("tan(pi/6)").scalar - 1 / 3.0.squareRoot()) < 1e-15)
        #expect(try value("min(x, 2)", ["x": [1, 3]]) == [1, 2] && value("min(x)", ["x": [4, -3]]) == Tensor(-3))
    }

    @Test("what is not at the point is not a number")
    func missing() throws { #expect(try value("x + 1").scalar.isNaN) }
}
