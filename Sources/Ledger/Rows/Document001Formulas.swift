/// δ₁ of the small network, and as its first input is 1, the first column of ∂L/∂W₁.
private let delta = ["-0.0158065919", "0.0115417446", "0.002567283"]

extension LedgerRow {
    /// Document 001: formulas.
    static let document001Formulas: [LedgerRow] = [
        LedgerRow(
            "F03", at: [Place("001", "4.1.1")],
            original: """
                W 是权重矩阵
                y 是预测值
                """,
            translation: """
                W is the weight matrix
                y is the predicted value
                """,
            statement: .formula(#"y = W \cdot x + b"#),
            verdict: .convention,
            reason: """
                W is a row of d weights where y is one number, and an m × d matrix where y has m. And y is the \
                prediction here, while §4.2.1 writes yᵢ for the label: one letter with two meanings.
                """,
            evidence: [.numbers("W x + b", "0.6, -1.95, 1.1")],
            correction: """
                Write ŷ for the prediction and keep y for the label: x has length d, W is m × d, and b and ŷ have \
                length m.
                """,
            correctFormula: #"\hat{y} = W x + b"#,
            chapters: [1]),
        LedgerRow(
            "F04", at: [Place("001", "4.1.2")],
            statement: .formula(#"a = \sigma(W \cdot x + b)"#),
            verdict: .correct,
            reason: "One layer: a matrix product, a bias, and the activation of each element.",
            evidence: [.number("z₁", "0.6"), .numbers("h", "0.6456563062, 0.4501660027, 0.1418510649")],
            chapters: [2]),
        LedgerRow(
            "F05", at: [Place("001", "4.1.3")],
            statement: .formula(#"a_{l} = \sigma(W_{l} \cdot a_{l-1} + b_{l})"#),
            verdict: .correct,
            reason: """
                Right with a₀ = x; the activation may differ from layer to layer. Step 1 of the backpropagation in \
                §4.2.2 repeats it (F09).
                """,
            evidence: [.numbers("z₂", "0.1150069929, -0.1639501768"), .numbers("a₂", "0.5287200994, 0.4591040206")],
            chapters: [2]),
        LedgerRow(
            "F06", at: [Place("001", "4.2.1(1)")],
            statement: .formula(#"J(W) = \frac{1}{2} \sum_{i=1}^{n} (y_i - \sigma(W \cdot x_i + b))^2"#),
            verdict: .convention,
            reason: """
                A sum with the factor ½, not a mean, for one output; and J depends on b as well. It is n/2 times the \
                mean squared error: one neuron on four points has J = {J of the neuron} here and {mean squared error \
                of the neuron} by the formula of 002 (F14). It is not convex (T21).
                """,
            evidence: [
                .number("J of the neuron", "0.30370170066"),
                .number("mean squared error of the neuron", "0.15185085033"),
            ],
            correction: """
                Write J(W, b), and say which scaling is meant: a step of the same length needs 2/n times the learning \
                rate of the mean.
                """,
            chapters: [3]),
        LedgerRow(
            "F07", at: [Place("001", "4.2.1(2)")],
            statement: .formula(
                #"\frac{\partial J}{\partial W} = \sum_{i=1}^{n} (y_i - \sigma(W \cdot x_i + b)) \cdot x_i"#),
            verdict: .wrong,
            reason: """
                The minus sign is missing, and so is the factor σ′(z) = σ(1 − σ); ∂J/∂b is not given at all. For one \
                neuron on four points it says +{∂J/∂W as printed}, where the slope is {∂J/∂W}, and a hundred steps \
                along it raise J from {J of the neuron} to {J after 1, 2, 5, 10, 50 and 100 steps as printed[6]}. With \
                its sign alone turned round it is the gradient of another loss, the cross-entropy.
                """,
            evidence: [
                .same("J of the neuron", as: "F06"),
                .number("∂J/∂W as printed", "1.0619056017"),
                .number("∂J/∂W", "-0.2110781957"),
                .number("∂J/∂b", "0.0721229072"),
                .atMost("how far nudges are from ∂J/∂W", 1e-10),
                .numbers(
                    "J after 1, 2, 5, 10, 50 and 100 steps as printed",
                    "0.33163092, 0.38580069, 0.83455753, 1.06960568, 1.07126848, 1.07126848"),
                .number("W after 100 steps as printed", "-47.8116644"),
                .numbers(
                    "J after 1, 2, 5, 10, 50 and 100 steps",
                    "0.29945324, 0.29594867, 0.28857539, 0.28219532, 0.27596998, 0.27590285"),
                .number("W after 100 steps", "0.79328927"),
                .number("cross-entropy of the neuron", "1.95456284"),
                .numbers(
                    "cross-entropy after 1, 2, 5, 10, 50 and 100 steps, the sign turned",
                    "1.85788312, 1.80684618, 1.74954657, 1.73144192, 1.72815204, 1.72815203"),
                .number("W after 100 steps, the sign turned", "0.97980519"),
            ],
            correction: """
                The chain rule brings a minus sign and the factor σ(1 − σ) into both derivatives; σᵢ stands for σ(W · \
                xᵢ + b).
                """,
            correctFormula: #"""
                \frac{\partial J}{\partial W} = -\sum_{i=1}^{n} (y_i - \sigma_i) \, \sigma_i (1 - \sigma_i) \, x_i \\
                \frac{\partial J}{\partial b} = -\sum_{i=1}^{n} (y_i - \sigma_i) \, \sigma_i (1 - \sigma_i)
                """#,
            chapters: [2]),
        LedgerRow(
            "F08", at: [Place("001", "4.2.1(3)")],
            statement: .formula(#"W = W - \alpha \cdot \frac{\partial J}{\partial W}"#),
            verdict: .correct,
            reason: """
                Right for the true gradient. With the gradient that is printed just before it (F07), the same line \
                climbs. The update of b is left out.
                """,
            evidence: [.holds("the true gradient goes down, its negative up")],
            chapters: [1]),
        LedgerRow(
            "F09", at: [Place("001", "4.2.2(1)")],
            statement: .formula(#"a_l = \sigma(W_l \cdot a_{l-1} + b_l)"#),
            verdict: .correct,
            reason: "The forward pass of F05 once more, right with a₀ = x.",
            evidence: [.same("z₂", as: "F05"), .same("a₂", as: "F05")],
            chapters: [2]),
        LedgerRow(
            "F10", at: [Place("001", "4.2.2(2)")],
            statement: .formula(#"\frac{\partial L}{\partial W_l} = a_l \odot \frac{\partial L}{\partial a_l}"#),
            verdict: .wrong,
            reason: """
                A vector stands where a matrix of nₗ × nₗ₋₁ derivatives is needed, aₗ is used instead of aₗ₋₁, and σ′ \
                is missing. A single weight shows that shapes are not all of it: for W = 0.5, b = 0.25, a₀ = 2, y = 1 \
                and L = ½(a − y)² it says {slope of a single weight as printed}, where the slope is {slope of a single \
                weight}.
                """,
            evidence: [
                .number("L", "0.2164406232295"),
                .numbers("δ₂", "-0.1174312427, 0.1140081623"),
                .numbers("δ₁", "\(delta[0]), \(delta[1]), \(delta[2])"),
                .numbers(
                    "∂L/∂W₂",
                    "-0.0758202224, -0.0528635531, -0.0166577468, 0.073610089, 0.0513225987, 0.0161721792"),
                .numbers(
                    "∂L/∂W₁",
                    "\(delta[0]), 0.0316131837, \(delta[1]), -0.0230834892, \(delta[2]), -0.005134566"),
                .atMost("how far nudges are from them", 2.3e-11),
                .counts("shape as printed, layer 2", [2, 1]),
                .counts("shape that is needed", [2, 3]),
                .numbers("∂L/∂W₂ as printed", "-0.2491751559, 0.2107765018"),
                .numbers("∂L/∂W₁ as printed", "-0.0446080801, 0.0209913258, 0.0029916521"),
                .number("slope of a single weight as printed", "-0.1731047870"),
                .number("slope of a single weight", "-0.0771009202"),
            ],
            correction: """
                First the error δ of the weighted sums, then its outer product with the outputs of the layer before.
                """,
            correctFormula: #"""
                \delta_l = \frac{\partial L}{\partial a_l} \odot \sigma'(z_l) \\
                \frac{\partial L}{\partial W_l} = \delta_l a_{l-1}^T \\
                \frac{\partial L}{\partial b_l} = \delta_l
                """#,
            chapters: [2]),
        LedgerRow(
            "F11", at: [Place("001", "4.2.2(2)")],
            statement: .formula(
                #"""
                \frac{\partial L}{\partial a_{l-1}} \#
                = \frac{\partial L}{\partial a_l} \cdot \frac{\partial a_l}{\partial a_{l-1}}
                """#),
            verdict: .convention,
            reason: """
                Right where a gradient is a row: ∂aₗ/∂aₗ₋₁ = diag(σ′) Wₗ has nₗ × nₗ₋₁ elements, and the row stands \
                before it. Where a gradient is a column, the printed order is a shape error.
                """,
            evidence: [.numbers("∂L/∂a₁", "-0.0690895135, 0.046630189, 0.0210900923")],
            correction: "With columns, the transposed matrix stands in front. Both give the same numbers.",
            correctFormula: #"""
                \frac{\partial L}{\partial a_{l-1}} \#
                = W_l^T \left( \frac{\partial L}{\partial a_l} \odot \sigma'(z_l) \right)
                """#,
            chapters: [2]),
        LedgerRow(
            "F12", at: [Place("001", "4.2.2(3)")],
            statement: .formula(#"W_l = W_l - \alpha \cdot \frac{\partial L}{\partial W_l}"#),
            verdict: .correct,
            reason: "Right for the true gradient, which is not that of F10. The update of bₗ is left out.",
            evidence: [.same("W after a step of descent", as: "T08")],
            chapters: [2]),
    ]
}
