extension LedgerRow {
    /// Document 004B: formulas of regularizers.
    static let document004BRegularizers: [LedgerRow] = [
        LedgerRow(
            "F37", at: [Place("004B", "4.3(1)")],
            statement: .formula(#"J(w) = \frac{1}{2} ||y - \hat{y}||^2 + \lambda ||w||_1"#),
            verdict: .convention,
            reason: """
                Right with a sum, not a mean, as the first term. For targets (3, −1, 0.5, −0.2) and λ = 1 the \
                smallest J, 3.145, is at (2, 0, 0, 0).
                """,
            correction: """
                Biases are not penalized. The slope of |w| is the sign of w; at 0 it may be anything from −1 to 1.
                """,
            chapters: [4]),
        LedgerRow(
            "F38", at: [Place("004B", "4.3(2)")],
            statement: .formula(#"J(w) = \frac{1}{2} ||y - \hat{y}||^2 + \lambda ||w||_2"#),
            verdict: .wrong,
            reason: """
                The square is missing. The gradient of the length itself has the same size everywhere: (0.6, 0.8) at \
                w = (3, 4) and at w = (0.003, 0.004), where the square has (6, 8) and (0.006, 0.008). For the targets \
                of F37 and λ = 3.3 the printed penalty sets every weight to exactly 0; the square sets none.
                """,
            correction: """
                Penalize the square of the length; its gradient 2λw shrinks every weight by the same factor.
                """,
            correctFormula: #"J(w) = \frac{1}{2} \|y - \hat{y}\|_2^2 + \lambda \|w\|_2^2"#,
            chapters: [4]),
        LedgerRow(
            "F39", at: [Place("004B", "4.3(3)")],
            original: "p 表示神经元被丢弃的概率，λ 表示丢弃强度",
            translation: "p is the probability that a neuron is dropped, λ is the strength of dropping",
            statement: .formula(#"p = \frac{1}{1 + e^{-\lambda}}"#),
            verdict: .nonsense,
            reason: """
                This is the logistic function of λ and not dropout. With a strength of 0 or more p could never be \
                below 0.5; the 0.2 of C03 needs λ = −1.3862943611.
                """,
            correction: """
                p is chosen freely. In training each unit is dropped with probability p and what is left is divided \
                by 1 − p, so that the mean stays the same; in use nothing is dropped.
                """,
            correctFormula: #"\tilde{a}_j = \frac{m_j a_j}{1 - p}, \quad m_j \sim \text{Bernoulli}(1 - p)"#,
            chapters: [4]),
        LedgerRow(
            "F40", at: [Place("004B", "4.3(4)")],
            statement: .formula(#"J_{\text{val}} = \min(J_{\text{val}})"#),
            verdict: .illPosed,
            reason: """
                True of any single number, so it stops at once; as an assignment it changes nothing. It has no epoch, \
                no patience and no word on which weights to keep.
                """,
            correction: """
                Remember the epoch of the lowest validation loss, stop once P epochs have passed without a lower one, \
                and restore its weights. For the losses 0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, \
                0.65 a patience of 2 stops at epoch 6 with the best at 4; a patience of 3 stops at 10 with the best \
                at 7.
                """,
            correctFormula: #"""
                t^* \#
                = \arg\min_{s \le t} J_{\text{val}}(s), \quad \text{stop at the first } t \text{ with } t - t^* \ge P
                """#,
            chapters: [4]),
    ]
}
