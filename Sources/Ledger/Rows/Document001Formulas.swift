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
            chapters: [2]),
        LedgerRow(
            "F05", at: [Place("001", "4.1.3")],
            statement: .formula(#"a_{l} = \sigma(W_{l} \cdot a_{l-1} + b_{l})"#),
            verdict: .correct,
            reason: """
                Right with a₀ = x; the activation may differ from layer to layer. Step 1 of the backpropagation in \
                §4.2.2 repeats it (F09).
                """,
            chapters: [2]),
        LedgerRow(
            "F06", at: [Place("001", "4.2.1(1)")],
            statement: .formula(#"J(W) = \frac{1}{2} \sum_{i=1}^{n} (y_i - \sigma(W \cdot x_i + b))^2"#),
            verdict: .convention,
            reason: """
                A sum with the factor ½, not a mean, for one output; and J depends on b as well. It is n/2 times the \
                mean squared error: one neuron on four points has J = 0.30370170066 here and 0.15185085033 by the \
                formula of 002 (F14). It is not convex (T21).
                """,
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
                neuron on four points it says +1.0619056017, where the slope is −0.2110781957, and a hundred steps \
                along it raise J from 0.30370170066 to 1.07126848. With its sign alone turned round it is the \
                gradient of another loss, the cross-entropy.
                """,
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
            chapters: [1]),
        LedgerRow(
            "F09", at: [Place("001", "4.2.2(1)")],
            statement: .formula(#"a_l = \sigma(W_l \cdot a_{l-1} + b_l)"#),
            verdict: .correct,
            reason: "The forward pass of F05 once more, right with a₀ = x.",
            chapters: [2]),
        LedgerRow(
            "F10", at: [Place("001", "4.2.2(2)")],
            statement: .formula(#"\frac{\partial L}{\partial W_l} = a_l \odot \frac{\partial L}{\partial a_l}"#),
            verdict: .wrong,
            reason: """
                A vector stands where a matrix of nₗ × nₗ₋₁ derivatives is needed, aₗ is used instead of aₗ₋₁, and σ′ \
                is missing. A single weight shows that shapes are not all of it: for W = 0.5, b = 0.25, a₀ = 2, y = 1 \
                and L = ½(a − y)² it says −0.1731047870, where the slope is −0.0771009202.
                """,
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
            chapters: [2]),
    ]
}
