extension LedgerRow {
    /// Document 002.
    static let document002: [LedgerRow] = [
        LedgerRow(
            "C04", "002", "5.2",
            statement: .listing(
                """
                Dense 128 (ReLU, input_shape=(784,)), Dense 10 (softmax)
                x_train / 255.0; adam, sparse categorical cross-entropy; epochs=5; evaluate(x_test, y_test)
                """),
            verdict: .wrong,
            reason: """
                The images are 28×28 and never reshaped, so the first layer, which expects 784 numbers, refuses them. \
                The result of the evaluation is thrown away.
                """,
            correction:
                "Flatten the images first, to 784 numbers each. Then it runs: 101,770 parameters, 1875 steps an epoch.",
            chapter: 5)
    ]
}
