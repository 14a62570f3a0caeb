extension LedgerRow {
    /// Document 004B: what its text advises for training and for use.
    static let document004BAdvice: [LedgerRow] = [
        LedgerRow(
            "T44", at: [Place("004B", "4.3(3)")],
            original: "训练时间较长",
            translation: "[with dropout] training takes longer",
            verdict: .convention,
            reason: "An epoch costs the same with dropout as without it.",
            evidence: [
                .holds("dropout adds no parameters"),
                .atMost("share of multiplications that its masks add", 0.03),
                .holds("a run takes as many steps with dropout as without"),
            ],
            correction: "Usually more epochs are needed; training C03 with p = 0 and p = 0.2 would measure how many.",
            chapters: [4]),
        LedgerRow(
            "T45", at: [Place("004B", "3.5"), Place("004B", "4.4"), Place("003", "3.3")],
            translation: "Overfitting and underfitting are defined, and remedies named for each.",
            verdict: .correct,
            reason: """
                Right. Polynomials on ten points of a noisy sine show both, by validation error: degree 0 has \
                {validation error of degree 0}, degree 5 the best, {validation error of degree 5}, and degree 9 has \
                {validation error of degree 9} with hardly any training error. A squared penalty on degree 9 mends it, \
                {validation error for λ = 10⁻³} at λ = 10⁻³, and overdoes it at λ = 10, {validation error for λ = 10}.
                """,
            evidence: [
                .numbers(
                    "training errors of degrees 0, 1, 3, 5 and 7",
                    "0.51689196, 0.32096850, 0.03036284, 0.02309539, 0.02127742"),
                .atMost("training error of degree 9", 1e-20),
                .number("validation error of degree 0", "0.5004"),
                .number("validation error of degree 5", "0.00271834"),
                .number("validation error of degree 9", "0.14226602"),
                .numbers("validation errors of degrees 1, 3 and 7", "0.21886846, 0.00868999, 0.003889175"),
                .count("best degree of these", 5),
                .number("length of the coefficients of degree 9", "135.72242"),
                .number("validation error for λ = 10⁻³", "0.00376514"),
                .number("validation error for λ = 10", "0.42558363"),
                .numbers(
                    "validation errors for λ = 10⁻⁶, 10⁻⁴, 10⁻², 0.1 and 1",
                    "0.10407753, 0.00556014, 0.00991736, 0.05625092, 0.21888379"),
            ],
            chapters: [4]),
        LedgerRow(
            "T46", at: [Place("004B", "4.4(2)")],
            original: "提高数据质量",
            translation: """
                [against underfitting:] improve the quality of the data [by augmentation and normalization]
                """,
            verdict: .wrong,
            reason: """
                Augmentation makes the training data harder to fit, which is why 004B §9.3(2) and 003 §9.3 list it \
                against overfitting. Normalization can help the optimizer.
                """,
            evidence: [
                .holds("copies never lower the training error on the ten points"),
                .holds("they help degree 9, which overfits"),
                .atMost("what they change for degree 1, which underfits", 0.02),
                .same("validation error of degree 0", as: "T45"),
                .same("validation error of degree 5", as: "T45"),
            ],
            correction: """
                Against underfitting helps a larger model: from degree 0 to degree 5 the error of T45 falls from \
                {validation error of degree 0} to {validation error of degree 5}.
                """,
            chapters: [4]),
        LedgerRow(
            "T47",
            at: [
                Place("004B", "4.3(4)"), Place("004B", "3.4(4)"), Place("004B", "9.3(4)"), Place("003", "9.3"),
            ],
            original: "当验证集上的损失不再下降时，停止训练",
            translation: "Stop training when the loss on the validation set no longer falls.",
            verdict: .convention,
            reason: """
                Stopping at the first rise is too early: on the losses of F40 it ends with {loss that a patience of 1 \
                ends with} and misses {loss that it misses}. 003 \
                watches performance, where larger is better, 004B the loss, where smaller is.
                """,
            evidence: [
                .number("loss that a patience of 1 ends with", "0.50"),
                .number("loss that it misses", "0.49"),
                .count("epoch that is kept where performance is watched", 1),
                .holds("it is the worst of all"),
                .count("epoch that is kept where its negative is watched", 7),
            ],
            correction: """
                Stop when it has not fallen for a number of epochs, the patience, and say whether the best is the \
                largest or the smallest.
                """,
            chapters: [4]),
        LedgerRow(
            "T49", at: [Place("004B", "9.4")],
            translation: """
                Hyper-parameters to adjust: decay of the learning rate, batch size, strength of regularization, \
                optimizer, epochs.
                """,
            verdict: .convention,
            reason: """
                Right, without numbers. The batch size sets the updates of an epoch: 60000, 1875, 469 and 1 for \
                batches of 1, 32, 128 and 60,000 out of 60,000 samples. Decay brings the SGD of T37 from 0.17109284 \
                to 0.00109450.
                """,
            correction: "Decay needs its rule, for instance this one.",
            correctFormula: #"\alpha_t = \frac{\alpha_0}{1 + kt}"#,
            chapters: [6]),
        LedgerRow(
            "T50", at: [Place("004B", "5.4"), Place("003", "6(4)")],
            translation: "Linear regression predicts stock prices.",
            verdict: .illPosed,
            reason: """
                From what, and how well by which measure, is not said. On a random walk R² = {R²} looks good, but the \
                root of the mean squared error is {error on the last days} where repeating the last price has {error \
                of persistence}, and against that R² is {R² against persistence}. Prices by time do worse: {error of \
                the trend on its own days to 4 decimals} where the line was fitted, {error of the trend later to 4 \
                decimals} later.
                """,
            evidence: [
                .numbers("the first four prices", "101.143769, 101.771336, 99.988291, 99.542340"),
                .number("the last price", "100.128761"),
                .numbers("the lowest and the highest price", "81.978658, 115.447897"),
                .numbers("w and b from price to price", "0.9925175451, 0.7800308595"),
                .number("error on the last days", "0.9963566845"),
                .number("error of persistence", "0.9991826633"),
                .number("R²", "0.6055743046"),
                .number("R² against persistence", "0.0056485817"),
                .count("days with the right direction", 45),
                .number("chance of that with a coin", "0.1053423"),
                .number("rounded accuracy", "0"),
                .numbers("w and b of the trend", "0.0675203206, 89.1521622"),
                .number("error of the trend on its own days", "4.63611"),
                .number("error of the trend later", "19.04394"),
                .number("limit of the learning rate on raw prices", "9.74964e-5"),
                .holds("with 0.1 the program has no finite loss in the end"),
            ],
            correction: """
                Say what is predicted from what, split by time, and compare with repeating the last price. On raw \
                prices descent needs α < {limit of the learning rate on raw prices to 4 decimals}.
                """,
            chapters: [1]),
        LedgerRow(
            "T51", at: [Place("004B", "5.5(2)")],
            original: "缩放、裁剪、翻转",
            translation: "[preprocess images by] scaling, cropping, flipping",
            verdict: .wrong,
            reason: """
                A flip changes what letters and digits mean: a mirrored b is exactly a d, and a 6 turned by 180° is a \
                9.
                """,
            correction: """
                Augment only with changes that keep the label; for digits small shifts, scalings and rotations.
                """,
            chapters: [8]),
        LedgerRow(
            "T52", at: [Place("004B", "9.2(4)")],
            original: "降低内存占用和计算复杂度",
            translation: "[mixed precision] lowers the use of memory and the computational complexity",
            verdict: .wrong,
            reason: """
                Memory yes: 2 bytes instead of 4. The number of operations stays the same. And precision is lost: the \
                16-bit sum of 10,000 times 10⁻⁴ is 0.25, and a weight of 1 that is lowered by 10⁻⁴ a thousand times \
                stays at 1.0.
                """,
            correction: """
                It lowers memory and traffic. Sums and weights are kept in 32 bits, where the two become 1.00016594 \
                and 0.8999834, and losses are scaled so that small gradients survive.
                """,
            chapters: [9]),
    ]
}
