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
                Runs as printed: 101,770 parameters. The split takes the last 12,000 images before any shuffling, so \
                an epoch has 375 steps of 128 images. Of the fragments in §5.3, the first uses num_classes, which it \
                does not define.
                """,
            chapters: [5]),
        LedgerRow(
            "Q04", at: [Place("001", "5.4")],
            statement: .code("Test accuracy: 0.982"),
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
                What follows from the settings can be counted: 48,000 images to train on and 12,000 to validate, 375 \
                steps an epoch, 3750 updates, 101,770 parameters, and on average 25.6 of the 128 hidden units dropped \
                for each image (standard deviation 4.525).
                """,
            correction: """
                Two conventions decide the counts: 0.2 is the probability to drop a unit, and the split takes the \
                last fifth unshuffled.
                """,
            chapters: [5]),
    ]
}
