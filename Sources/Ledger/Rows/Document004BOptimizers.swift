extension LedgerRow {
    /// Document 004B: formulas of optimizers.
    static let document004BOptimizers: [LedgerRow] = [
        LedgerRow(
            "F30", at: [Place("004B", "4.2(1)")],
            statement: .formula(#"w_{\text{new}} = w_{\text{old}} - \alpha \cdot \nabla_{w}J(w)"#),
            verdict: .illPosed,
            reason: """
                Character for character the formula that the same document gives for batch gradient descent (F31). \
                What makes descent stochastic, the samples that are drawn, does not occur.
                """,
            correction: "The gradient is the mean over a batch B that is drawn anew for each step.",
            correctFormula: #"""
                w_{\text{new}} \#
                = w_{\text{old}} - \alpha \cdot \frac{1}{|B|} \sum_{i \in B} \nabla_w \ell_i(w_{\text{old}})
                """#,
            chapters: [6]),
        LedgerRow(
            "F31", at: [Place("004B", "4.2(2)")],
            statement: .formula(#"w_{\text{new}} = w_{\text{old}} - \alpha \cdot \nabla_{w}J(w)"#),
            verdict: .correct,
            reason: "Right, where J is the mean over the whole training set.",
            chapters: [6]),
        LedgerRow(
            "F32", at: [Place("004B", "4.2(3), line 1")],
            statement: .formula(#"v = \gamma \cdot v_{\text{old}} + (1 - \gamma) \cdot \nabla_{w}J(w)"#),
            verdict: .convention,
            reason: "One of two usual forms: v is a moving average of the gradients.",
            correction: """
                It starts from v = 0 and is followed by w − αv. The classical form, with (1 − γ)α as its learning \
                rate, takes the same steps.
                """,
            chapters: [6]),
        LedgerRow(
            "F33", at: [Place("004B", "4.2(3), line 2")],
            original: "α 表示学习率",
            translation: "α is the learning rate",
            statement: .formula(#"w_{\text{new}} = w_{\text{old}} + v"#),
            verdict: .wrong,
            reason: """
                With the v of F32 this climbs the gradient, and α, which the legend explains, occurs in neither line. \
                On J = ½w² from w = 1 with γ = 0.9 it goes to 1.1, 1.3, 1.61 and after fifty steps to 609331.255.
                """,
            correction: """
                Step down, by α times v. With α = 0.1 it goes to 0.99, 0.9711 and after fifty steps to −0.0584530272.
                """,
            correctFormula: #"w_{\text{new}} = w_{\text{old}} - \alpha v"#,
            chapters: [6]),
        LedgerRow(
            "F34", at: [Place("004B", "4.2(4), line 1")],
            statement: .formula(#"m = \frac{1 - \beta_1}{1 - \beta_1^t} \cdot \nabla_{w}J(w)"#),
            verdict: .wrong,
            reason: "Nothing is remembered: the term with the old m is missing. Only at the first step is it right.",
            correction: "A moving average of the gradients, then divided by what its start at zero lacks.",
            correctFormula:
                #"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t, \quad \hat{m}_t = \frac{m_t}{1 - \beta_1^t}"#,
            chapters: [6]),
        LedgerRow(
            "F35", at: [Place("004B", "4.2(4), line 2")],
            statement: .formula(#"v = \frac{1 - \beta_2}{1 - \beta_2^t} \cdot m"#),
            verdict: .wrong,
            reason: "m stands where the square of the gradient belongs, and nothing is remembered here either.",
            correction: "A moving average of the squared gradients, corrected in the same way.",
            correctFormula:
                #"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2, \quad \hat{v}_t = \frac{v_t}{1 - \beta_2^t}"#,
            chapters: [6]),
        LedgerRow(
            "F36", at: [Place("004B", "4.2(4), line 3")],
            original: """
                偏置修正因子
                偏差修正项
                """,
            translation: """
                [β₂ is the] bias-correction factor
                [v is the] bias-correction term
                """,
            statement: .formula(
                #"""
                w_{\text{new}} \#
                = w_{\text{old}} - \alpha \cdot \frac{\beta_1}{1 - \beta_1^t} \cdot \frac{1}{\sqrt{1 - \beta_2^t}} \cdot v
                """#),
            verdict: .nonsense,
            reason: """
                Nothing is divided by the root of v. Put together, the three lines are plain descent with a rate that \
                no data can change: 284.6049894 α at the first step, 9·10⁻⁵ α in the end. On J = ½w² with α = 0.001 \
                the first step leads from 1 to 0.7153950106, and after ten thousand w is 0.6834710470. From a \
                gradient of 1000 the first step is 284.6049894, where that of Adam is 0.00099999999999.
                """,
            correction: """
                Divide the corrected m by the root of the corrected v, element by element. Usual are α = 0.001, β₁ = \
                0.9, β₂ = 0.999 and ε = 10⁻⁸ (Keras 10⁻⁷).
                """,
            correctFormula:
                #"w_{\text{new}} = w_{\text{old}} - \alpha \frac{\hat{m}_t}{\sqrt{\hat{v}_t} + \varepsilon}"#,
            chapters: [6]),
    ]
}
