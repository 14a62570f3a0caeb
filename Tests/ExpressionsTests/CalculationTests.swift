import Mathematics
import Testing

@testable import Expressions

private func calculation(_ tex: String, _ values: KeyValuePairs<String, Quantity>) throws -> Calculation {
    Calculation(try Formula(tex: tex), try values.map { (try Formula(tex: $0.key), $0.value) }, digits: 3)
}

private func line(_ tex: String, _ values: KeyValuePairs<String, Quantity>) throws -> String {
    let calculation = try calculation(tex, values)
    return calculation.line(try calculation.value(), digits: 3).unicode
}

@Suite("A formula with numbers in it")
struct CalculationTests {
    @Test("numbers take the places of signs, with the signs and brackets that they need")
    func substitution() throws {
        #expect(
            try line("z = wx + b", ["w": .init(2), "x": .init(-1), "b": .init(0.5)])
                == "z = wx + b = 2 · (−1) + 0.5 = −1.5")
        #expect(try line("y = x^2 - x", ["x": .init(-3)]) == "y = x² − x = (−3)² − (−3) = 12")
        #expect(try line(#"\frac{a - b}{2}"#, ["a": .init(3), "b": .init(-1)]) == "(a − b)/2 = (3 − (−1))/2 = 2")
        #expect(try line(#"s = x^{(1)} - x"#, ["x^{(1)}": .init(2), "x": .init(5)]) == "s = x⁽¹⁾ − x = 2 − 5 = −3")
    }

    @Test("a part with a value of its own is one number: σ′(z)")
    func parts() throws {
        // (0.777 − 1)·0.173·2 = −0.0771…: σ′(1.25) = 0.17329…, σ(1.25) = 0.77730….
        let a = 1 / (1 + 0.2865047968601901)  // e^{−1.25}
        let text = try line(
            #"\frac{\partial L}{\partial w} = (a - y) \sigma'(z) x"#,
            ["a": .init(a), "y": .init(1), #"\sigma'(z)"#: .init(a * (1 - a)), "x": .init(2)])
        #expect(text == "∂L/∂w = (a − y)σ′(z)x ≈ (0.777 − 1) · 0.173 · 2 ≈ −0.0771")
        let known = try calculation(#"\sigma'(z)"#, ["z": .init(1.25)])
        #expect(abs(try known.value().number! - a * (1 - a)) < 1e-15)
    }

    @Test("a sum over an index is written out, from the entries of a vector")
    func sums() throws {
        let y = Quantity(vector: [3, 5, 7, 9])
        let cost = try line(
            #"J = \frac{1}{n} \sum_i (\hat y_i - y_i)^2"#,
            ["n": .init(4), #"\hat y"#: .init(vector: [0, 0, 0, 0]), "y": y])
        #expect(cost == "J = (1/n) Σᵢ (ŷᵢ − yᵢ)² = (1/4) ((0 − 3)² + (0 − 5)² + (0 − 7)² + (0 − 9)²) = 41")
        #expect(try line(#"S = -\sum_{i=1}^{n} y_i"#, ["n": .init(3), "y": y]) == "S = −Σᵢ₌₁ⁿ yᵢ = −(3 + 5 + 7) = −15")
        let many = Quantity(vector: (1...100).map(Double.init))
        #expect(try line(#"\sum_i x_i"#, ["x": many]) == "Σᵢ xᵢ = 1 + 2 + ⋯ + 100 = 5050")
        let w = Quantity(rows: [[1, 2], [3, 4]])
        #expect(
            try line(#"z_2 = \sum_k W_{2k} x_k"#, ["W": w, "x": .init(vector: [5, 6])])
                == "z₂ = Σₖ W₂ₖxₖ = 3 · 5 + 4 · 6 = 39")
    }

    @Test("matrices multiply as matrices do")
    func matrices() throws {
        let values: KeyValuePairs = [
            "W": Quantity(rows: [[1, 2], [3, 4]]), "x": Quantity(vector: [5, 6]), "b": Quantity(vector: [1, -1]),
        ]
        #expect(try calculation("z = Wx + b", values).value() == Quantity(vector: [18, 38]))
        #expect(try calculation("W^T x", values).value() == Quantity(vector: [23, 34]))
        #expect(try calculation(#"x^\top x"#, values).value() == Quantity(61))
        #expect(try calculation(#"W \odot W"#, values).value() == Quantity(rows: [[1, 4], [9, 16]]))
        #expect(try calculation(#"\lVert x \rVert"#, values).value().number == 61.0.squareRoot())
        #expect(throws: EvaluationError.self) { try calculation("W^2", values).value() }
        #expect(throws: EvaluationError.self) { try calculation("xb", values).value() }
        #expect(try calculation(#"x b^\top"#, values).value() == Quantity(rows: [[5, -5], [6, -6]]))
        #expect(try calculation(#"\operatorname{softmax}(x - x)"#, values).value() == Quantity(vector: [0.5, 0.5]))
    }

    @Test(
        "functions, roots and powers",
        arguments: [
            (#"\ln 2x"#, 1.0986122886681098), (#"e^{-x}"#, 0.22313016014842982), (#"\sqrt{x + 0.75}"#, 1.5),
            (#"\max(0, x - 2)"#, 0), (#"\sigma(x)(1 - \sigma(x))"#, 0.14914645207033284),
            (#"-y \ln x + (1 - y) \ln(1 + x)"#, 0.58585177187857522),
            (#"\left| x - 2 \right| / 2"#, 0.25), (#"\tanh(x)"#, 0.9051482536448664), (#"1 - x^2 \cdot 2"#, -3.5),
            (#"\sqrt[3]{x + 6.5}"#, 2), (#"\operatorname{ReLU}(-x)"#, 0), (#"\log_2 (x + 0.5)"#, 1),
            (#"\min(0, x - 2, 3)"#, -0.5), (#"\sin(0) + \cos(0) + \tan(0)"#, 1),
        ])
    func functions(_ tex: String, _ expected: Double) throws {
        // x = 1.5, y = 0.25: −0.25 ln 1.5 + 0.75 ln 2.5 = 0.5858…
        let value = try #require(try calculation(tex, ["x": .init(1.5), "y": .init(0.25)]).value().number)
        #expect(abs(value - expected) < 1e-14)
    }

    @Test("a sign without a number, and a name that does not occur, are said")
    func missing() throws {
        #expect(throws: EvaluationError(message: "no number for b")) {
            try calculation("z = wx + b", ["w": .init(1), "x": .init(2)]).value()
        }
        #expect(throws: EvaluationError(message: "no number for ∂a/∂z")) {
            try calculation(#"\frac{\partial a}{\partial z} x"#, ["x": .init(2)]).value()
        }
        #expect(try calculation("z = wx", ["w": .init(1), "x": .init(2), "b": .init(3)]).unused == ["b"])
        #expect(try calculation(#"\sum_{i=1}^{n} x_i"#, ["n": .init(2), "x": .init(vector: [3, 4])]).unused == [])
    }

    @Test("very small and very large numbers are powers of ten; a negative one in a product has brackets")
    func powersOfTen() throws {
        #expect(try line("ab", ["a": .init(1.5e-7), "b": .init(-2e10)]) == "ab = 1.5 · 10⁻⁷ · (−2 · 10¹⁰) = −3000")
    }
}
