extension LedgerRow {
    /// Document 000: what its text says about training.
    static let document000Claims: [LedgerRow] = [
        LedgerRow(
            "T01", at: [Place("000", "3.1"), Place("000", "4.1"), Place("001", "2.4"), Place("001", "4.1.2")],
            original: "多层非线性变换",
            translation: "several layers of non-linear transformations [are needed]",
            verdict: .correct,
            reason: """
                Without an activation between them, two linear layers are one: on an example of 2, 3 and 1 units both \
                the layers and the single layer W = ({W of the single layer}), b = {b of the single layer} give \
                {y of both layers}. Such a model cannot learn XOR \
                (F15).
                """,
            evidence: [
                .numbers("W of the single layer", "2.1, -0.9"),
                .number("b of the single layer", "1.1"),
                .number("y of both layers", "4.7"),
                .number("y of the single layer", "4.7"),
                .atMost("how far three linear layers get below ln 2 on XOR", 1e-12),
            ],
            chapters: [2]),
        LedgerRow(
            "T02", at: [Place("000", "3.1"), Place("000", "3.3"), Place("000", "8.1")],
            original: "提高模型的训练效率和性能",
            translation: """
                [Batch normalization and residual connections] improve the model's training efficiency and \
                performance.
                """,
            verdict: .convention,
            reason: """
                No formula is given. Batch normalization turns 1, 2, 3, 4 into ±1.3416407865 and ±0.4472135955. \
                Through twenty layers of slope 0.1 a gradient shrinks to 10⁻²⁰; with residual connections the factor \
                is 1.1²⁰ = 6.7274999.
                """,
            correction: """
                Say what they do: the one gives each unit mean 0 and variance 1 over the batch, the other adds the \
                input to the output, so that a layer's derivative is 1 plus its own.
                """,
            correctFormula: #"\hat x_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}} \\ y = x + f(x)"#,
            chapters: [9]),
        LedgerRow(
            "T03", at: [Place("000", "3.2(1)–(5)")],
            original: "使用验证数据",
            translation: "[evaluate] with validation data",
            verdict: .convention,
            reason: """
                Preprocess, build, train, evaluate, deploy is a sound order. But the listing that follows (C02) holds \
                no validation data back: it evaluates on the test set alone. Its normalization is the division by \
                255.
                """,
            correction: "Choose between models on validation data; use the test set once, at the end.",
            chapters: [7]),
        LedgerRow(
            "T04", at: [Place("000", "4.3")],
            original: "首先通过两个卷积层提取图像特征，然后通过两个最大池化层",
            translation: """
                first two convolutional layers extract features of the image, then come two max-pooling layers
                """,
            verdict: .wrong,
            reason: """
                The listing beside it alternates: convolution, pooling, convolution, pooling. Taken at its word, the \
                sentence describes another network: 28, 26, 24, 12, 6, then 2304 flat values and {parameters of the \
                network described} parameters instead of {C02: parameters of cnn-000}.
                """,
            evidence: [
                .counts("sides of the network described, to the flat layer", [26, 26, 24, 24, 12, 6, 2304]),
                .count("parameters of the network described", 315_146),
            ],
            correction: "A pooling layer follows each of the two convolutional layers.",
            chapters: [5]),
        LedgerRow(
            "T05", at: [Place("000", "9 A1"), Place("003", "9.1"), Place("000", "9 A3(3)")],
            original: "数据量越大，模型的泛化能力越强",
            translation: "The more data there are, the better the model generalizes.",
            verdict: .convention,
            reason: """
                True on average, not for every sample. A polynomial of degree 9, fitted to a noisy sine twenty times \
                over, has a mean validation error of {validation errors with 10, 15, 20 and 40 points[1]} with 10 \
                points, {validation errors with 10, 15, 20 and 40 points[3]} with 20, {validation errors with 10, 15, \
                20 and 40 points[4]} with 40 and {validation errors with 80, 160 and 320 points[3]} with 320.
                """,
            evidence: [
                .atMost("training error with 10 points", 1e-20),
                .numbers("training errors with 15, 20 and 40 points", "0.01590429, 0.01877037, 0.02698779"),
                .numbers("training errors with 80, 160 and 320 points", "0.03283801, 0.03680867, 0.03879665"),
                .numbers(
                    "validation errors with 10, 15, 20 and 40 points", "3.52796889, 0.06900032, 0.03086945, 0.00924303"),
                .numbers("validation errors with 80, 160 and 320 points", "0.00416989, 0.00244777, 0.00143744"),
            ],
            correction: "On average, and for data of the same kind, more data make a model generalize better.",
            chapters: [4]),
        LedgerRow(
            "T06", at: [Place("000", "9 A2")],
            original: "计算资源需求越高，训练时间越长",
            translation: "The higher the demand for computing resources, the longer the training takes.",
            verdict: .illPosed,
            reason: """
                It confuses work with resources. More devices shorten the time that a given amount of work takes; C02, \
                for one, needs {Q10: operations of an epoch of cnn-000 to 2 decimals} operations an epoch, however \
                they are shared out.
                """,
            correction: """
                The time is the work divided by the throughput: more work takes longer, more resources take less.
                """,
            chapters: []),
        LedgerRow(
            "T07", at: [Place("000", "9 A3"), Place("003", "9.3"), Place("004B", "9.3")],
            original: """
                定期评估模型性能
                模型参数的敏感性
                """,
            translation: """
                evaluate the model's performance regularly
                [dropout lowers] the sensitivity of the model's parameters
                """,
            verdict: .convention,
            reason: """
                L1, L2, dropout, more data and early stopping do work against overfitting (T45). Evaluating regularly \
                changes nothing by itself, and what dropout lowers is not the sensitivity of parameters but their \
                dependence on one another.
                """,
            evidence: [
                .holds("a hundred evaluations leave the coefficients as they are"),
                .same("validation error of degree 9", as: "T45"),
                .same("mean error over all 64 masks", as: "F39"),
            ],
            correction: """
                Evaluation helps once something follows from it, such as stopping. Dropout acts like an L2 penalty \
                that is scaled by the inputs (F39).
                """,
            chapters: [4]),
    ]
}
