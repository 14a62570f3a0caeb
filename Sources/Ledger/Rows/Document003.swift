extension LedgerRow {
    /// Document 003.
    static let document003: [LedgerRow] = [
        LedgerRow(
            "C05", "003", "5.2",
            statement: .listing(
                """
                Conv 32 (ReLU), Pool, Conv 64 (ReLU), Pool, Conv 64 (ReLU), Flatten, Dense 64 (ReLU), Dense 10 (softmax)
                images (-1, 28, 28, 1) / 255; adam, sparse categorical cross-entropy; epochs=5; evaluate
                """),
            verdict: .correct,
            reason: """
                Runs as printed: 93,322 parameters, 1875 steps an epoch. Evaluating 10,000 images takes 313 steps, \
                where the printed output shows 308.
                """,
            chapter: 5)
    ]
}
