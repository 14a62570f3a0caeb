extension LedgerRow {
    /// Document 001: the listing, its settings and its result.
    static let document001Listings: [LedgerRow] = [
        LedgerRow(
            "C03", at: [Place("001", "5.2"), Place("001", "5.3.1–5.3.6")],
            statement: .listing(
                """
                Flatten 28×28, Dense 128 (ReLU), Dropout 0.2, Dense 10 (softmax)
                to_categorical; adam, categorical_crossentropy, accuracy; epochs=10, batch_size=128, validation_split=0.2
                """),
            verdict: .correct,
            reason: """
                Runs as printed: {parameters of mlp-001} parameters. The split takes the last {images to validate \
                with} images before any shuffling, so an epoch has {steps an epoch of mlp-001} steps of 128 images. Of \
                the fragments in §5.3, the first uses num_classes, which it does not define.
                """,
            evidence: [
                .count("parameters of mlp-001", parametersOfMLP),
                .count("images to train with", 48_000),
                .count("images to validate with", 12_000),
                .count("first image to validate with", 48_000),
                .count("steps an epoch of mlp-001", 375),
                .counts(
                    "digits of each class to validate with",
                    [1194, 1272, 1196, 1242, 1187, 1097, 1170, 1297, 1198, 1147]),
            ],
            chapters: [5]),
        LedgerRow(
            "Q04", at: [Place("001", "5.4")],
            statement: .code("Test accuracy: 0.982"),
            printed: [.number("test accuracy", "0.982")],
            verdict: .unmeasured,
            reason: """
                The result printed for C03: three decimals, as its format asks, so between 9815 and 9824 images \
                right. It is plausible, at the upper edge of what experience expects. Several seeds decide it; the \
                95% interval reaches 0.0026 to either side.
                """,
            chapters: [5]),
        LedgerRow(
            "Q08", at: [Place("001", "5.2")],
            statement: .code(
                """
                Dropout(0.2)
                epochs=10, batch_size=128, validation_split=0.2
                """),
            verdict: .convention,
            reason: """
                What follows from the settings can be counted: {images to train with} images to \
                train on and {images to validate with} to validate, {steps an epoch of mlp-001} steps an epoch, \
                {updates in ten epochs} updates, {parameters of mlp-001} parameters, and on average {units dropped on \
                average} of the 128 hidden units dropped for each image (standard deviation {standard deviation of \
                that to 3 decimals}).
                """,
            evidence: [
                .same("images to train with", as: "C03"),
                .same("images to validate with", as: "C03"),
                .same("steps an epoch of mlp-001", as: "C03"),
                .same("parameters of mlp-001", as: "C03"),
                .count("updates in ten epochs", 3750),
                .number("units dropped on average", "25.6"),
                .number("standard deviation of that", "4.525483"),
                .count("images left over for a last batch", 0),
            ],
            correction: """
                Two conventions decide the counts: 0.2 is the probability to drop a unit, and the split takes the \
                last fifth unshuffled.
                """,
            chapters: [5]),
    ]
}
