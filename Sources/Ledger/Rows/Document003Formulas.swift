extension LedgerRow {
    /// Document 003: formulas.
    static let document003Formulas: [LedgerRow] = [
        LedgerRow(
            "F17", at: [Place("003", "4.1")],
            original: "x 是输入值",
            translation: "x is the input value",
            statement: .formula(#"f(x) = \sigma(W_n \cdot a_{n-1} + b_n)"#),
            verdict: .correct,
            reason: "Right with a₀ = x, which has to be said: x itself does not occur on the right-hand side.",
            evidence: [.same("a₂", as: "F05")],
            chapters: [2]),
        LedgerRow(
            "F18", at: [Place("003", "4.2(1)")],
            statement: .formula(#"z_2 = W_{21} \cdot x + b_2"#),
            verdict: .convention,
            reason: "Right for shapes that fit, which are not stated; those of the example in §4.3 do not (W01).",
            evidence: [.same("z₂ of the repaired example", as: "W01")],
            correction: "With n₁ inputs and n₂ hidden units, W₂₁ is n₂ × n₁ and b₂ has length n₂.",
            chapters: [2]),
        LedgerRow(
            "F19", at: [Place("003", "4.2(1)")],
            statement: .formula(#"a_2 = \sigma(z_2)"#),
            verdict: .correct,
            reason: """
                Right. The prose calls the hidden activity a₁ and the output a₃; by this formula the hidden one is \
                a₂.
                """,
            evidence: [.same("a₂ of the repaired example", as: "W01")],
            chapters: [2]),
        LedgerRow(
            "F20", at: [Place("003", "4.2(2)")],
            statement: .formula(#"z_3 = W_{31} \cdot a_2 + b_3"#),
            verdict: .convention,
            reason: "W₂₁ leads to layer 2 from layer 1. By the same rule W₃₁ would skip a layer.",
            evidence: [.same("z₃ of the repaired example", as: "W03"), .counts("shape of W₃₂, to 3 from 5", [3, 5])],
            correction: "The matrix that leads to layer 3 from layer 2 is W₃₂, of n₃ × n₂.",
            correctFormula: #"z_3 = W_{32} \cdot a_2 + b_3"#,
            chapters: [2]),
        LedgerRow(
            "F21", at: [Place("003", "4.2(2)"), Place("003", "4.2(3)")],
            statement: .formula(
                #"""
                a_3 = \sigma(z_3) \\
                f(x) = a_3
                """#),
            verdict: .convention,
            reason: """
                Right where each output is a number between 0 and 1 of its own, as in regression or where several \
                labels may hold at once. Classes that exclude each other need outputs that add up to 1 (T31).
                """,
            evidence: [
                .numbers("sum of softmax, before and after z₁ is raised", "1, 1"),
                .holds("σ of z₂ stays as it is"),
                .holds("the share of z₂ in softmax falls"),
            ],
            correction: "For classes that exclude each other, softmax takes the place of σ.",
            correctFormula: #"a_{3,k} = \frac{e^{z_{3,k}}}{\sum_j e^{z_{3,j}}}"#,
            chapters: [3]),
    ]
}
