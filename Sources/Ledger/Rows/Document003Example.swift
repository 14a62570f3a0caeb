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
            printed: [.numbers("z₂", "3.5, 6.5, 9.5")],
            verdict: .wrong,
            reason: """
                A matrix of 3 × 5 cannot be multiplied by the declared input of 10 numbers, nor can the 5 numbers of \
                b₂ be added to 3; the hidden layer was declared with 5 units. No part of the printed numbers gives \
                3.5, 6.5 or 9.5: the rows add up to {sums of the rows of W[1]}, \
                {sums of the rows of W[2]} and {sums of the rows of W[3]}.
                """,
            evidence: [
                .numbers("sums of the rows of W", "1.5, 3.5, 5.5"),
                .numbers("z₂ of the repaired example", "3.9, 4.6, 5.3, 6.0, 6.7"),
                .numbers(
                    "a₂ of the repaired example", "0.9801596943, 0.9900481981, 0.9950331983, 0.9975273768, 0.9987706014"
                ),
                .numbers("a₃ of the repaired example", "0.8310281899, 0.9753386487, 0.9968655528"),
                .numbers("a₃, narrowed", "0.6681057137, 0.8806030069, 0.9643145973"),
                .numbers("z₂, continued", "38.6, 60.7, 82.8, 104.9, 127.0"),
                .numbers("a₃, continued", "0.8320183851, 0.9758729786, 0.9969815837"),
                .numbers("a₃, continued, for x / 10", "0.8316909116, 0.9756184707, 0.9969233506"),
                .numbers("a₃, padded", "0.7773577838, 0.9542317705, 0.9920318130"),
            ],
            correction: """
                The smallest repair uses W₂₁ transposed and x = (1, 2, 3), a 3-5-3 network: z₂ = ({z₂ of the \
                repaired example}), and in the end a₃ = ({a₃ of the repaired example}). To keep the declared 10-5-3, \
                W₂₁ must have 5 rows of 10; with its pattern continued z₂ = ({z₂, continued}).
                """,
            correctFormula: "z_2 = W_{21}^T x + b_2",
            chapters: [2]),
        LedgerRow(
            "W02", at: [Place("003", "4.3(3)")],
            statement: .formula(#"a_2 = \sigma(z_2) = [0.9706, 0.9706, 0.9706]"#),
            printed: [.numbers("a₂", "0.9706, 0.9706, 0.9706")],
            verdict: .wrong,
            reason: """
                Three different numbers cannot have the same σ. Only the first is near, and it is cut off rather than \
                rounded.
                """,
            evidence: [.numbers("σ of the printed z₂", "0.9706877692, 0.9984988177, 0.9999251538")],
            correction: """
                σ(3.5, 6.5, 9.5) = ({σ of the printed z₂}), if the printed z₂ were right.
                """,
            chapters: [2]),
        LedgerRow(
            "W03", at: [Place("003", "4.3(3)")],
            statement: .formula(#"z_3 = W_{31} \cdot a_2 + b_3 = [2.8122, 3.8122, 4.8122]"#),
            printed: [.numbers("z₃", "2.8122, 3.8122, 4.8122")],
            verdict: .wrong,
            reason: """
                3 × 5 times 3 is undefined. And the values cannot rise in steps of exactly 1: from row to row b₃ adds \
                0.1, and the matrix adds 0.4 times the sum of a₂.
                """,
            evidence: [
                .numbers("z₃ from three columns", "0.68236, 1.94708, 3.2118"),
                .numbers("z₃ from all five", "1.5559, 3.5971, 5.6383"),
                .numbers("z₃ of the repaired example", "1.592932, 3.677547, 5.762163"),
            ],
            correction: """
                With a₂ = 0.9706 in three columns it would be ({z₃ from three columns}), in all five ({z₃ from all \
                five}). In the 3-5-3 network of W01 it is ({z₃ of the repaired example}).
                """,
            chapters: [2]),
        LedgerRow(
            "W04", at: [Place("003", "4.3(3)"), Place("003", "4.3(4)")],
            statement: .formula("a_3 = [0.9456, 0.9756, 0.9863]"),
            printed: [.numbers("a₃", "0.9456, 0.9756, 0.9863")],
            verdict: .wrong,
            reason: "Not σ of the printed z₃; it is σ of (2.855455, 3.688470, 4.276565).",
            evidence: [
                .numbers("σ of the printed z₃", "0.943332, 0.978378, 0.991936"),
                .same("a₃ of the repaired example", as: "W01"),
            ],
            correction: """
                σ(2.8122, 3.8122, 4.8122) = ({σ of the printed z₃}), if the printed z₃ were right. In the \
                3-5-3 network of W01 it is ({a₃ of the repaired example}).
                """,
            chapters: [2]),
        LedgerRow(
            "W05", at: [Place("003", "4.3")],
            original: "模型给出了三个概率值，分别表示三个类别的可能性",
            translation: "The model gives three probabilities, one for each of the three classes.",
            verdict: .wrong,
            reason:
                "The printed values add up to {sum of the printed values}, not 1: three sigmoids judge each class by itself.",
            evidence: [
                .number("sum of the printed values", "2.9075"),
                .numbers("softmax of the printed z₃", "0.09003057, 0.24472847, 0.66524096"),
            ],
            correction: """
                Softmax gives probabilities: of the printed z₃ it makes ({softmax of the printed z₃ to 6 decimals}), \
                in the ratio 1 : e : e².
                """,
            chapters: [2]),
    ]
}
