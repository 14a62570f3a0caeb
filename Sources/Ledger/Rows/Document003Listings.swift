extension LedgerRow {
    /// Document 003: the listing, its results and the numbers claimed elsewhere.
    static let document003Listings: [LedgerRow] = [
        LedgerRow(
            "C05", at: [Place("003", "5.2")],
            statement: .listing(
                """
                Conv 32 (ReLU), Pool, Conv 64 (ReLU), Pool, Conv 64 (ReLU), Flatten, Dense 64 (ReLU), Dense 10 (softmax)
                images (-1, 28, 28, 1) / 255; adam, sparse categorical cross-entropy; epochs=5; evaluate
                """),
            verdict: .correct,
            reason: """
                Runs as printed: {parameters of cnn-003} parameters, {multiplications of cnn-003} multiplications a \
                sample, {steps an epoch of cnn-003} steps an epoch. Evaluating 10,000 images takes {steps to \
                evaluate} steps, where the printed output shows {Q05: steps} (Q05).
                """,
            evidence: [
                .count("parameters of cnn-003", 93_322),
                .count("multiplications of cnn-003", 2_794_240),
                .count("steps an epoch of cnn-003", 1875),
                .same("steps to evaluate", as: "C02"),
            ],
            chapters: [5]),
        LedgerRow(
            "Q05", at: [Place("003", "5.4")],
            statement: .code("308/308 [====] - 1s 3ms/step"),
            printed: [.count("steps", 308)],
            verdict: .wrong,
            reason: """
                10,000 images in batches of 32 take {steps to evaluate} steps. No batch size gives {steps}: 32 gives \
                {steps to evaluate} and 33 gives {steps with 33 images in a batch}. At 32 a batch, {steps} steps are \
                {fewest images in them} to {most images in them} images. ({steps} steps of 3 ms are {seconds at 3 ms a \
                step} s, so the printed second does fit.)
                """,
            evidence: [
                .same("steps to evaluate", as: "C02"),
                .count("steps with 33 images in a batch", 304),
                .count("sizes of a batch that give the printed steps", 0),
                .count("fewest images in them", 9825),
                .count("most images in them", 9856),
                .number("seconds at 3 ms a step", "0.924"),
            ],
            correction: "313/313: the last, short batch counts.",
            correctFormula: #"\lceil 10000 / 32 \rceil = \lceil 312.5 \rceil = 313"#,
            chapters: [5]),
        LedgerRow(
            "Q06", at: [Place("003", "5.4")],
            statement: .code("loss: 0.1292 - accuracy: 0.9490"),
            printed: [.number("test accuracy", "0.9490")],
            verdict: .unmeasured,
            reason: """
                The result printed for C05: 510 of 10,000 images wrong. Loss and accuracy do not contradict each \
                other, since each error costs at least ln 2 and so the loss is at least 0.0354. From experience it is \
                far too low for five epochs of this network, 41 standard errors below 0.99; it looks like a first \
                epoch or a simpler model. Training decides.
                """,
            chapters: [5]),
        LedgerRow(
            "Q07", at: [Place("003", "5.4")],
            original: "准确率为 94.90%，表现良好",
            translation: "the accuracy is 94.90%, a good performance",
            verdict: .convention,
            reason: """
                0.9490 is 94.90%. But “good” is a comparison: always saying the commonest digit has 11.35%, and \
                simple models reach about 92% or more.
                """,
            correction: "Name the baseline beside the accuracy.",
            chapters: [7]),
        LedgerRow(
            "Q11", at: [Place("003", "9.2")],
            original: "随着模型规模的增加，训练成本呈指数级增长",
            translation: "As the model grows, the cost of training grows exponentially.",
            verdict: .wrong,
            reason: """
                It is polynomial: about six operations for each parameter and sample. With twice the hidden units a \
                784-H-10 network takes exactly twice the multiplications, 50,816 at H = 64 and {Q10: multiplications \
                of mlp-002} at 128; four H × H layers take four times as many. An exponential would multiply by more \
                at each doubling.
                """,
            correction: """
                The cost is proportional to the number of parameters and to the number of samples, and quadratic \
                where the data grow with the model.
                """,
            chapters: [9]),
        LedgerRow(
            "Q12", at: [Place("003", "6(1)")],
            original: "DeepFace … 准确率达到了 97.25%",
            translation: "DeepFace … reached an accuracy of 97.25%",
            verdict: .notCheckable,
            reason: """
                A claim about other people's work that no program here can decide. As far as is generally known, the \
                final paper has 97.35%; 97.25% went through the press.
                """,
            chapters: []),
    ]
}
