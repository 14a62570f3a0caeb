extension LedgerRow {
    /// Document 003: the worked example, declared with 10 inputs, 5 hidden units, 3 outputs and x = (1, …, 10).
    static let document003Example: [LedgerRow] = [
        LedgerRow(
            "W01", at: [Place("003", "4.3(3)")],
            statement: .formula(
                #"""
                W_{21} = W_{31} = \begin{bmatrix}
                0.1 & 0.2 & 0.3 & 0.4 & 0.5 \\
                0.5 & 0.6 & 0.7 & 0.8 & 0.9 \\
                0.9 & 1.0 & 1.1 & 1.2 & 1.3
                \end{bmatrix} \\
                b_2 = [0.1, 0.2, 0.3, 0.4, 0.5], \quad b_3 = [0.1, 0.2, 0.3] \\
                z_2 = W_{21} \cdot x + b_2 = [3.5, 6.5, 9.5]
                """#),
            verdict: .wrong,
            reason: """
                A matrix of 3 × 5 cannot be multiplied by the declared input of 10 numbers, nor can the 5 numbers of \
                b₂ be added to 3; the hidden layer was declared with 5 units. No part of the printed numbers gives \
                3.5, 6.5 or 9.5: the rows add up to 1.5, 3.5 and 5.5.
                """,
            correction: """
                The smallest repair uses W₂₁ transposed and x = (1, 2, 3), a 3-5-3 network: z₂ = (3.9, 4.6, 5.3, 6.0, \
                6.7), and in the end a₃ = (0.8310281899, 0.9753386487, 0.9968655528). To keep the declared 10-5-3, \
                W₂₁ must have 5 rows of 10; with its pattern continued z₂ = (38.6, 60.7, 82.8, 104.9, 127.0).
                """,
            correctFormula: "z_2 = W_{21}^T x + b_2",
            chapters: [2]),
        LedgerRow(
            "W02", at: [Place("003", "4.3(3)")],
            statement: .formula(#"a_2 = \sigma(z_2) = [0.9706, 0.9706, 0.9706]"#),
            verdict: .wrong,
            reason: """
                Three different numbers cannot have the same σ. Only the first is near, and it is cut off rather than \
                rounded.
                """,
            correction: """
                σ(3.5, 6.5, 9.5) = (0.9706877692, 0.9984988177, 0.9999251538), if the printed z₂ were right.
                """,
            chapters: [2]),
        LedgerRow(
            "W03", at: [Place("003", "4.3(3)")],
            statement: .formula(#"z_3 = W_{31} \cdot a_2 + b_3 = [2.8122, 3.8122, 4.8122]"#),
            verdict: .wrong,
            reason: """
                3 × 5 times 3 is undefined. And the values cannot rise in steps of exactly 1: from row to row b₃ adds \
                0.1, and the matrix adds 0.4 times the sum of a₂.
                """,
            correction: """
                With a₂ = 0.9706 in three columns it would be (0.68236, 1.94708, 3.2118), in all five (1.5559, \
                3.5971, 5.6383). In the 3-5-3 network of W01 it is (1.592932, 3.677547, 5.762163).
                """,
            chapters: [2]),
        LedgerRow(
            "W04", at: [Place("003", "4.3(3)"), Place("003", "4.3(4)")],
            statement: .formula("a_3 = [0.9456, 0.9756, 0.9863]"),
            verdict: .wrong,
            reason: "Not σ of the printed z₃; it is σ of (2.855455, 3.688470, 4.276565).",
            correction: """
                σ(2.8122, 3.8122, 4.8122) = (0.943332, 0.978378, 0.991936), if the printed z₃ were right. In the \
                3-5-3 network of W01 it is (0.8310281899, 0.9753386487, 0.9968655528).
                """,
            chapters: [2]),
        LedgerRow(
            "W05", at: [Place("003", "4.3")],
            original: "模型给出了三个概率值，分别表示三个类别的可能性",
            translation: "The model gives three probabilities, one for each of the three classes.",
            verdict: .wrong,
            reason: "The printed values add up to 2.9075, not 1: three sigmoids judge each class by itself.",
            correction: """
                Softmax gives probabilities: of the printed z₃ it makes (0.090031, 0.244728, 0.665241), in the ratio \
                1 : e : e².
                """,
            chapters: [2]),
    ]
}
