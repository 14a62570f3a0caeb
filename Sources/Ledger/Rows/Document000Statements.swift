extension LedgerRow {
    /// Document 000: formulas, listings and printed results.
    static let document000Statements: [LedgerRow] = [
        LedgerRow(
            "F01", at: [Place("000", "4.2")],
            original: "第l层的加权求和",
            translation: "the weighted sum of layer l",
            statement: .formula(#"Z^{(l)} = \sum_{k=1}^{n} w^{(l)}_k x^k + b^{(l)}"#),
            verdict: .wrong,
            reason: """
                As typeset, xᵏ is a power, where component k of the input is meant. Every layer reads the raw input x \
                instead of the output of the layer before it. And without an index for the unit, a layer has only \
                one. With w = (0.5, −1) and b = 0.25 the components of x = (2, 3) give {z by the components of x}, the \
                powers of x = 2 give {z by the powers of x}.
                """,
            evidence: [
                .number("z by the components of x", "-1.75"),
                .number("z by the powers of x", "-2.75"),
                .number("layer 2 on the raw input, as printed", "1"),
                .number("σ of layer 2 as printed", sigmoidOf1),
                .numbers("output of layer 1", "0.2689414214, 0.2689414214"),
                .number("layer 2 on the output of layer 1", "0"),
                .number("σ of layer 2", "0.5"),
            ],
            correction: """
                Each unit j sums over the outputs of the layer before; the input counts as layer 0: a⁽⁰⁾ = x.
                """,
            correctFormula: #"z_j^{(l)} = \sum_k W_{jk}^{(l)} a_k^{(l-1)} + b_j^{(l)}"#,
            chapters: [2]),
        LedgerRow(
            "F02", at: [Place("000", "4.2")],
            original: "非线性激活函数（如ReLU、Sigmoid、Tanh等）",
            translation: "[σ is] a non-linear activation function (such as ReLU, sigmoid or tanh)",
            statement: .formula(#"a^{(l)} = \sigma(Z^{(l)})"#),
            verdict: .correct,
            reason: """
                Right for the functions that it names, which act on each element alone: σ(2) = {σ at −2, 0, ½ and \
                2[4]}, tanh(0.5) = {tanh(½)}, ReLU(−2) = {ReLU(−2)}. Softmax does not, so a layer must also allow an \
                activation that sees the whole vector.
                """,
            evidence: [
                .numbers("σ at −2, 0, ½ and 2", "0.1192029220, 0.5, 0.6224593312, \(sigmoidOf2)"),
                .numbers("σ′ at −2, 0, ½ and 2", "0.1049935854, 0.25, 0.2350037122, 0.1049935854"),
                .number("tanh(½)", "0.4621171573"),
                .number("ReLU(−2)", "0"),
            ],
            chapters: [2]),
        LedgerRow(
            "C01", at: [Place("000", "4.3")],
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
                Seven lists of one element each never become a model. And Conv2D(32, 3, 3) is the signature of Keras \
                1: since Keras 2 the third argument is the stride, so 28 becomes 9, 4 and 1, and the second pooling \
                finds nothing to pool.
                """,
            evidence: [
                .counts("sides until nothing is left", [9, 9, 4, 1, 1]),
                .counts("sides as meant, to the flat layer", [26, 26, 13, 11, 11, 5, 1600]),
            ],
            correction: """
                Conv2D(32, (3, 3)) and Conv2D(64, (3, 3)) in one Sequential model, as in C02: 28, 26, 13, 11, 5, then \
                1600, 128 and 10.
                """,
            chapters: [5]),
        LedgerRow(
            "C02", at: [Place("000", "5.2")],
            statement: .listing(
                """
                Conv 32 (3×3, ReLU), MaxPool 2×2, Conv 64 (3×3, ReLU), MaxPool 2×2, Flatten, Dense 128 (ReLU), Dense 10 (softmax)
                pixels / 255; adam, sparse_categorical_crossentropy, accuracy; epochs=5
                """),
            verdict: .correct,
            reason: """
                Runs as printed: {parameters of cnn-000} parameters, {multiplications of cnn-000} \
                multiplications a sample, {steps an epoch of cnn-000} steps an epoch and {steps to evaluate} to \
                evaluate. It has no seed and no validation data, though the text evaluates on such (T03), and two \
                packages that are installed beforehand are never used.
                """,
            evidence: [
                .count("parameters of cnn-000", 225_034),
                .count("multiplications of cnn-000", 2_631_040),
                .count("steps an epoch of cnn-000", 1875),
                .count("steps to evaluate", 313),
            ],
            chapters: [5]),
        LedgerRow(
            "Q01", at: [Place("000", "5.4")],
            statement: .code("Test accuracy: 0.975"),
            printed: [.number("test accuracy", "0.975")],
            verdict: .unmeasured,
            reason: """
                The result printed for C02: 9750 of 10,000 images right. Training that network decides it. From \
                experience it should end near 0.99, which is about ten standard errors higher, so this number is not \
                expected again.
                """,
            chapters: [5]),
        LedgerRow(
            "Q02", at: [Place("000", "5.4")],
            statement: .code(
                """
                print('Test accuracy:', test_acc)
                Test accuracy: 0.975
                """),
            verdict: .wrong,
            reason: """
                The accuracy is a 32-bit number widened to 64 bits before it is printed, and 0.975 then shows as \
                {0.975 in 32 bits, printed with 64}. This statement cannot print the line that stands below it.
                """,
            evidence: [
                .text("0.975 in 32 bits, printed with 64", "0.9750000238418579"),
                .text("0.982 in 32 bits, printed with 64", "0.9819999933242798"),
                .text("0.949 in 32 bits, printed with 64", "0.9490000009536743"),
            ],
            correction: """
                The statement prints “Test accuracy: {0.975 in 32 bits, printed with 64}”. Three decimals need a \
                format, as in C03.
                """,
            chapters: [5]),
        LedgerRow(
            "Q03", at: [Place("000", "5.4")],
            original: "准确率为约 98%",
            translation: "the accuracy is about 98%",
            verdict: .convention,
            reason: """
                The output above it says 0.975. That rounds to 98% only without decimals, and it hides a quarter of \
                the errors: 250 images are wrong at 97.5%, 200 at 98%.
                """,
            correction: "Quote 97.5%, with as many decimals as the test set supports.",
            chapters: [7]),
        LedgerRow(
            "Q09", at: [Place("000", "2"), Place("001", "2.1"), Place("003", "2.1"), Place("004B", "2.1")],
            original: """
                数十亿甚至千亿
                数十亿甚至数万亿
                数百万到数十亿
                亿级，甚至更高
                """,
            translation: """
                [000: a large model has] billions, even hundreds of billions [of parameters]
                [001:] billions, even trillions
                [003:] millions to billions
                [004B:] hundreds of millions, or even more
                """,
            verdict: .wrong,
            reason: """
                Four thresholds that exclude each other. The models that the documents build have {parameters of \
                cnn-000}, {parameters of mlp-001}, {parameters of mlp-002}, {parameters of cnn-003} and {parameters of \
                a line} parameters, and none of them is large by any of the four; 002 calls its {parameters of \
                mlp-002} a large model all the same.
                """,
            evidence: [
                .same("parameters of cnn-000", as: "C02"),
                .same("parameters of mlp-001", as: "C03"),
                .same("parameters of mlp-002", as: "C04"),
                .same("parameters of cnn-003", as: "C05"),
                .count("parameters of a line", 2),
                .count("documents by which any of these is large", 0),
                .count("documents by which ten million are large", 1),
            ],
            correction: "All five are small models. Count the parameters and name the number.",
            chapters: [5]),
        LedgerRow(
            "Q13",
            at: [
                Place("000", "9 Q1"), Place("000", "9 Q2"), Place("001", "9.1"), Place("001", "9.2"),
                Place("002", "9.1"),
            ],
            original: """
                数万到数十万张图像
                数百到数千个 GPU
                数天到数周
                数小时到一天
                数百个GPU节点
                """,
            translation: """
                tens of thousands to hundreds of thousands of images
                hundreds to thousands of GPUs
                days to weeks
                [ResNet-50:] hours to a day
                hundreds of GPU nodes
                """,
            verdict: .notCheckable,
            reason: """
                Sizes and durations of other people's training runs. They are context; no program here can decide \
                them.
                """,
            chapters: []),
        LedgerRow(
            "Q14",
            at: [
                Place("000", "5.2"), Place("002", "5.2"), Place("003", "5.2"), Place("001", "5.2"),
                Place("004A", "5.2"), Place("004B", "5.2"),
            ],
            statement: .code(
                """
                epochs=5
                epochs=10
                range(1000)
                i % 100 == 0
                """),
            verdict: .correct,
            reason: """
                Five epochs in 000, 002 and 003, ten in 001. The loop of 004 reports exactly ten times, at steps 0, \
                100, … 900; what the last of its 1000 updates reached is never shown.
                """,
            evidence: [.count("reports", 10), .count("step of the last report", 900)],
            chapters: [1]),
    ]
}
