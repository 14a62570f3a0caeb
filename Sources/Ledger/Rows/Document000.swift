extension LedgerRow {
    /// Document 000.
    static let document000: [LedgerRow] = [
        LedgerRow(
            "C01", "000", "4.3",
            statement: .code(
                """
                [Conv2D(32, 3, 3, activation='relu', input_shape=(28, 28, 1))]
                [MaxPooling2D(pool_size=(2, 2))]
                [Conv2D(64, 3, 3, activation='relu')]
                [MaxPooling2D(pool_size=(2, 2))]
                [Flatten()]
                [Dense(128, activation='relu')]
                [Dense(10, activation='softmax')]
                """),
            verdict: .wrong,
            reason: """
                Seven lists of one element each never become a model. And Conv2D(32, 3, 3) is the signature of Keras 1: \
                since Keras 2 the third argument is the stride, so 28 becomes 9, 4 and 1, and the second pooling finds \
                nothing to pool.
                """,
            correction: """
                Conv2D(32, (3, 3)) and Conv2D(64, (3, 3)) in one Sequential model, as in C02: \
                28, 26, 13, 11, 5, then 1600, 128 and 10.
                """,
            chapter: 5),
        LedgerRow(
            "C02", "000", "5.2",
            statement: .listing(
                """
                Conv 32 (3×3, ReLU), MaxPool 2×2, Conv 64 (3×3, ReLU), MaxPool 2×2, Flatten, Dense 128 (ReLU), Dense 10 (softmax)
                pixels / 255; adam, sparse_categorical_crossentropy, accuracy; epochs=5
                """),
            verdict: .correct,
            reason: """
                Runs as printed: 225,034 parameters, 1875 steps an epoch. It has no seed and no validation data, though \
                the text evaluates on such.
                """,
            chapter: 5),
    ]
}
