extension LedgerRow {
    /// Document 004B: formulas of losses.
    static let document004BLosses: [LedgerRow] = [
        LedgerRow(
            "F24", at: [Place("004B", "4.1(2)")],
            original: "y_i 表示实际标签（0或1）, ŷ_i 表示模型预测的概率值",
            translation: "y_i is the actual label (0 or 1), ŷ_i is the probability that the model predicts",
            statement: .formula(#"Cross-Entropy Loss = -\sum_{i=1}^{n}y_i \log(\hat{y}_i)"#),
            verdict: .wrong,
            reason: """
                The second term is missing, so a sample with label 0 costs nothing and always predicting 1 is \
                perfect. For y = (1, 0, 1, 0) and ŷ = (0.9, 0.1, 0.8, 0.3) it is {cross-entropy as printed} \
                instead of {cross-entropy, both terms}. With 0.99 for both zeros it stays the same, where the right \
                loss is {cross-entropy with 0.99 for both zeros}.
                """,
            evidence: [
                .number("cross-entropy as printed", "0.3285040670"),
                .number("cross-entropy, both terms", "0.7905395266"),
                .number("log loss, both terms", "0.1976348816"),
                .number("what 0.99 for both zeros changes of the printed one", "0"),
                .number("cross-entropy with 0.99 for both zeros", "9.5388444389"),
                .number("cross-entropy as printed, 0.999 for all", "0.0020010007"),
                .number("cross-entropy, 0.999 for all", "13.8175115586"),
                .number("b learned from half a loss", "5.5057364879"),
                .number("its probability of a one", "0.9959530495"),
                .number("b learned from the whole", "0"),
                .number("its probability of a one, by the whole", "0.5"),
            ],
            correction: "Labels of 0 need a term of their own; divide by n for the mean.",
            correctFormula:
                #"\text{BCE} = -\sum_{i=1}^{n} \left[ y_i \ln \hat{y}_i + (1 - y_i) \ln(1 - \hat{y}_i) \right]"#,
            chapters: [3]),
        LedgerRow(
            "F25", at: [Place("004B", "4.1(3)")],
            statement: .formula(#"Log Loss = \frac{1}{n}\sum_{i=1}^{n}-y_i \log(\hat{y}_i)"#),
            verdict: .wrong,
            reason: """
                With labels of 0 and 1 the second term is missing, as in F24: {log loss as printed} instead of {log \
                loss, both terms} on its four samples.
                """,
            evidence: [.number("log loss as printed", "0.0821260167"), .same("log loss, both terms", as: "F24")],
            correction: "Log loss is the mean of the binary cross-entropy.",
            correctFormula: #"""
                \text{Log Loss} \#
                = -\frac{1}{n} \sum_{i=1}^{n} \left[ y_i \ln \hat{y}_i + (1 - y_i) \ln(1 - \hat{y}_i) \right]
                """#,
            chapters: [3]),
        LedgerRow(
            "F26", at: [Place("004B", "4.1(4)")],
            original: "绝对误差（Mean Absolute Error，MAE）",
            translation: "absolute error (Mean Absolute Error, MAE)",
            statement: .formula(#"MAE = \frac{1}{n}\sum_{i=1}^{n}|y_i - \hat{y}_i|"#),
            verdict: .correct,
            reason: "Right: {MAE of four samples} on the data of F22. The Chinese title leaves out that it is a mean.",
            evidence: [.number("MAE of four samples", "0.625")],
            chapters: [3]),
    ]
}
