import Testing

@testable import Expressions

@Suite("Reading expressions")
struct ParserTests {
    private func value(_ text: String, _ point: [String: Double] = [:]) throws -> Double {
        let syntax = try ExpressionParser.syntax(of: text)
        var graph = Graph()
        let id = try Lowering(shapes: [:], wholeNumbers: [:]).node(for: syntax, in: &graph)
        var evaluation = NodeValues(at: point.mapValues { .init($0) })
        return evaluation.value(of: id, in: graph).scalar
    }

    @Test(
        "operators bind as in mathematics",
        arguments: [
            ("2 + 3*4", 14), ("2*3^2", 18), ("-2^2", -4), ("2^3^2", 512), ("2^-1", 0.5), ("8/4/2", 1), ("8 - 4 - 2", 2),
            ("(1 + 2)*3", 9), ("-(1 + 2)", -3), ("2*-3", -6), ("--2", 2), ("+2", 2), ("3 > 2", 1), ("3 < 2", 0),
            ("2 >= 2", 1),
            ("2 <= 1", 0), ("2**3", 8), ("3²", 9), ("2⁻¹", 0.5), ("10³", 1000), ("√16", 4), ("√(9 + 16)", 5),
            ("½·8", 4),
            ("6÷2", 3), ("2×3", 6), ("5 − 3", 2), ("|−3|", 3), ("|2 − 5|·2", 6), ("1e3 + .5", 1000.5), ("2.", 2),
            ("max(2, 3)", 3),
            ("sum([1,2,3])", 6), ("mean([1,2,3])", 2), ("max([1,5,3])", 5), ("norm1([3,-4])", 7), ("norm2([3,4])", 5),
            ("‖[3,4]‖", 5), ("‖[3,4]‖₁", 7), ("‖[3,4]‖²", 25), ("dot([1,2],[3,4])", 11), ("[5,6,7][1]", 6),
            ("[[1,2],[3,4]][1,0]", 3), ("sum(outer([1,2],[3,4]))", 21), ("sum([[1,2],[3,4]]'[0])", 4),
            ("sum([[1,2],[3,4]], 0)[1]", 6),
            ("sum([[1,2],[3,4]], -1)[1]", 7), ("[1,2]@[3,4]", 11), ("sum(ones(2,3))", 6), ("onehot(1,3)[1]", 1),
            ("log2(8) + log10(1000)", 6), ("ln(e)", 1), ("sign(-2) + step(3) + relu(-1)", 0), ("（1 + 2）", 3),
        ] as [(String, Double)])
    func values(_ text: String, _ expected: Double) throws {
        #expect(abs(try value(text) - expected) < 1e-12)
    }

    @Test("letters, their names and small digits are one variable")
    func names() throws {
        #expect(try value("λ - lambda", ["lambda": 3]) == 0)
        #expect(try value("w₁ - w1", ["w1": 3]) == 0)
        #expect(try value("σ(0) + sigma", ["sigma": 3]) == 3.5)
        #expect(try value("Σ(x)", ["x": 2]) == 2)
    }

    @Test(
        "what is written for a reader is read again as the same",
        arguments: [
            "a - (b - c)", "a/(b*c)", "(a/b)^c", "a^(b^c)", "(a^b)^c", "-(a + b)*c", "(-a)^2", "a*(-b)", "a - (-b)",
            "(a > b)*c",
            "exp(-a)/(1 + exp(-a))", "a^-2", "2^(a + 1)", "(a + b)*(c - a)/(a*b)",
        ])
    func roundTrip(_ text: String) throws {
        let point = ["a": 1.3, "b": 0.7, "c": 2.1]
        var graph = Graph()
        let id = try Lowering(shapes: [:], wholeNumbers: [:]).node(
            for: try ExpressionParser.syntax(of: text), in: &graph)
        let written = try #require(ExpressionWriter.text(of: id, in: graph))
        let (first, second) = (try value(text, point), try value(written, point))
        #expect(first == second || first.isNaN && second.isNaN, "\(written)")
    }

    @Test(
        "in TeX it reads as on paper",
        arguments: [
            ("0.5*(y - w*x)^2", #"\frac{1}{2}\cdot (y-w\cdot x)^{2}"#), ("sigmoid(w1*x)", #"\sigma({w}_{1}\cdot x)"#),
            ("norm2(w)^2", #"\lVert w\rVert_{2}^{2}"#), ("a/(b + c)", #"\frac{a}{b+c}"#),
            ("lambda*y_hat", #"\lambda \cdot \hat{y}"#),
            ("matmul(X', y)", #"{X}^{\top}\,y"#),
        ])
    func tex(_ text: String, _ expected: String) throws {
        #expect(try expressionTeX(text) == expected)
    }
}
