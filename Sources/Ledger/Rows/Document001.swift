extension LedgerRow {
    /// Document 001.
    static let document001: [LedgerRow] = [
        LedgerRow(
            "C03", "001", "5.2",
            statement: .listing(
                """
                Flatten 28×28, Dense 128 (ReLU), Dropout 0.2, Dense 10 (softmax)
                to_categorical; adam, categorical_crossentropy, accuracy; epochs=10, batch_size=128, validation_split=0.2
                """),
            verdict: .correct,
            reason: """
                Runs as printed: 101,770 parameters. The split takes the last 12,000 images before any shuffling, \
                so an epoch has 375 steps of 128 images.
                """,
            chapter: 5)
    ]
}
