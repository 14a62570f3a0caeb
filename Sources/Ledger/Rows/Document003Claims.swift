extension LedgerRow {
    /// Document 003: what its text says about training.
    static let document003Claims: [LedgerRow] = [
        LedgerRow(
            "T27", at: [Place("003", "2.2(2)"), Place("003", "3.2(2)")],
            original: "随机初始化…通常采用正态分布或高斯分布",
            translation: "random initialization … usually uses the normal or the Gaussian distribution",
            verdict: .wrong,
            reason: """
                The two are the same distribution. What matters is its scale: through ten ReLU layers of width 64 \
                weights from N(0, 1) give outputs of 1.7509682·10⁷, from N(0, 0.01²) of 1.7509682·10⁻¹³. With equal \
                weights all hidden units learn the same.
                """,
            correction: """
                A standard deviation of √(2/n) for n inputs keeps the outputs of ReLU layers at one scale, here at \
                0.52182920; a uniform distribution of the same spread serves as well.
                """,
            correctFormula: #"W_{ij} \sim N(0, \tfrac{2}{n})"#,
            chapters: [9]),
        LedgerRow(
            "T28", at: [Place("003", "2.2(1)"), Place("003", "3.2(1)")],
            original: "清洗、归一化和扩充…以提高模型的泛化能力",
            translation: "clean, normalize and augment … to improve the model's generalization",
            verdict: .convention,
            reason: """
                Augmentation aims at generalization. Normalization makes descent easier: standardizing x = 1 … 10 \
                brings the curvatures of the loss from 0.42 and 78.58 to 2 and 2.
                """,
            correction: "Augment for generalization; normalize for speed and stability.",
            chapters: [8]),
        LedgerRow(
            "T29", at: [Place("003", "2.2(4)"), Place("003", "3.2(4)")],
            original: "以避免过拟合",
            translation: "[evaluate on the validation set and the test set] to avoid overfitting",
            verdict: .wrong,
            reason: "Evaluating changes no model (T17), and decisions by the test set spoil the test (T30).",
            correction: "Decide by the validation set; report the test set once.",
            chapters: [7]),
        LedgerRow(
            "T30", at: [Place("003", "3.2(5)")],
            original: "根据验证集和测试集的表现，调整模型参数",
            translation: "adjust the model's parameters by the performance on the validation set and the test set",
            verdict: .wrong,
            reason: """
                Whoever chooses by the test set reports luck. Of 1000 classifiers that toss a coin for each of 100 \
                labels the best has a “test accuracy” of 0.68, where the truth is 0.5; on average the best of so many \
                has 0.6607181330.
                """,
            correction: "The test set decides nothing. Adjust hyper-parameters by the validation set.",
            chapters: [7]),
        LedgerRow(
            "T31", at: [Place("003", "4.3")],
            translation: "The sigmoid outputs are read as the probabilities of the classes.",
            verdict: .wrong,
            reason:
                "Sigmoids do not add up to 1; those of the worked example add up to {sum of the printed values} (W05).",
            evidence: [
                .numbers("softmax of (2, 1, −1)", "0.7053845127, 0.2594964603, 0.0351190270"),
                .same("sum of the printed values", as: "W05"),
            ],
            correction: "Softmax does: z = (2, 1, −1) becomes ({softmax of (2, 1, −1)}).",
            correctFormula: #"p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}"#,
            chapters: [3]),
        LedgerRow(
            "T32", at: [Place("003", "2.1")],
            original: "更高的准确率和更低的误判率",
            translation: "a higher accuracy and a lower error rate",
            verdict: .correct,
            reason: """
                Right, but it says one thing twice: the error rate is 1 minus the accuracy, 0.0510 where the accuracy \
                is 0.9490.
                """,
            chapters: [7]),
        LedgerRow(
            "T58", at: [Place("003", "8.2(3)"), Place("004B", "question 3(2)")],
            translation: "Federated learning keeps training effective.",
            verdict: .convention,
            reason: """
                One full-batch step of each participant, averaged by the number of samples, is the same as central \
                descent: both reach (0.6265, 0.0185). With five steps it is not: (1.00752916, 0.07625951) against \
                (1.04057183, 0.07929400).
                """,
            correction: "Equal to central training with a single local step, weighted by size; near it with more.",
            chapters: [9]),
    ]
}
