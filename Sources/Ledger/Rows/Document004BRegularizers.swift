extension LedgerRow {
    /// Document 004B: formulas of regularizers.
    static let document004BRegularizers: [LedgerRow] = [
        LedgerRow(
            "F37", at: [Place("004B", "4.3(1)")],
            statement: .formula(#"J(w) = \frac{1}{2} ||y - \hat{y}||^2 + \lambda ||w||_1"#),
            verdict: .convention,
            reason: """
                Right with a sum, not a mean, as the first term. For targets (3, −1, 0.5, −0.2) and λ = 1 the \
                smallest J, {J there}, is at ({what L1 leaves of four targets}).
                """,
            evidence: [.numbers("what L1 leaves of four targets", "2, 0, 0, 0"), .number("J there", "3.145")],
            correction: """
                Biases are not penalized. The slope of |w| is the sign of w; at 0 it may be anything from −1 to 1.
                """,
            chapters: [4]),
        LedgerRow(
            "F38", at: [Place("004B", "4.3(2)")],
            statement: .formula(#"J(w) = \frac{1}{2} ||y - \hat{y}||^2 + \lambda ||w||_2"#),
            verdict: .wrong,
            reason: """
                The square is missing. The gradient of the length itself has the same size everywhere: ({slope of the \
                length, far and near[1]}, {slope of the length, far and near[2]}) at w = (3, 4) and at w = (0.003, \
                0.004), where the square has ({slope of the square at (3, 4)}) and ({slope of the square at (0.003, \
                0.004)}). For the targets \
                of F37 and λ = 3.3 the printed penalty sets every weight to exactly 0; the square sets none.
                """,
            evidence: [
                .number("length of the targets", "3.2078029865"),
                .numbers("squared, λ = 1", "1, -0.33333333, 0.16666667, -0.06666667"),
                .number("J of it", "3.43"),
                .numbers("squared with the factor ½, λ = 1", "1.5, -0.5, 0.25, -0.1"),
                .numbers("as printed, λ = 1", "2.06478047, -0.68826016, 0.34413008, -0.13765203"),
                .number("J of it as printed", "2.7078029865"),
                .number("squared, λ = 3.2, first entry", "0.40540541"),
                .numbers("as printed, λ = 3.2", "0.00729751, -0.0024325, 0.00121625, -0.0004865"),
                .numbers("squared, λ = 3.3", "0.39473684, -0.13157895, 0.06578947, -0.02631579"),
                .numbers("as printed, λ = 3.3", "0, 0, 0, 0"),
                .numbers("‖w‖₁, ‖w‖₂ and ‖w‖₂² at (3, 4)", "7, 5, 25"),
                .numbers("slope of the length, far and near", "0.6, 0.8, 0.6, 0.8"),
                .numbers("slope of the square at (3, 4)", "6, 8"),
                .numbers("slope of the square at (0.003, 0.004)", "0.006, 0.008"),
            ],
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
                below 0.5; the 0.2 of C03 needs λ = {λ that gives p = 0.2}.
                """,
            evidence: [
                .numbers(
                    "p as printed for λ = 0, 0.2, 1, 2 and 5",
                    "0.5, 0.5498339973, \(sigmoidOf1), \(sigmoidOf2), \(sigmoidOf5)"),
                .number("λ that gives p = 0.2", "-1.3862943611"),
                .count("masks of four values", 16),
                .numbers("mean over all masks", "1, 2, -3, 0.5"),
                .numbers("variance over all masks", "0.25, 1, 2.25, 0.0625"),
                .count("drops in 400,000 draws", 79_858),
                .number("share of drops", "0.199645"),
                .numbers("mean of the draws", "0.99855, 2.003175, -3.00495, 0.49999375"),
                .number("mean error over all 64 masks", "12.34375"),
                .number("plain error", "11.625"),
            ],
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
            evidence: [
                .counts("end with a patience of 1 to 5", [5, 6, 10, 11, 11]),
                .counts("best epoch with a patience of 1 to 5", [4, 4, 7, 7, 7]),
                .number("best loss with a patience of 2", "0.50"),
                .number("best loss with a patience of 3", "0.49"),
                .holds("a patience of 5 is never used up"),
                .holds("J = min(J) at the first epoch, and would stop there"),
            ],
            correction: """
                Remember the epoch of the lowest validation loss, stop once P epochs have passed without a lower one, \
                and restore its weights. For the losses 0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, \
                0.65 a patience of 2 stops at epoch {end with a patience of 1 to 5[2]} with the best at {best epoch \
                with a patience of 1 to 5[2]}; a patience of 3 stops at {end with a patience of 1 to 5[3]} with the \
                best at {best epoch with a patience of 1 to 5[3]}.
                """,
            correctFormula: #"""
                t^* \#
                = \arg\min_{s \le t} J_{\text{val}}(s), \quad \text{stop at the first } t \text{ with } t - t^* \ge P
                """#,
            chapters: [4]),
    ]
}
