extension LedgerRow {
    /// Document 002: formulas, the listing and its requirements.
    static let document002Statements: [LedgerRow] = [
        LedgerRow(
            "F13", at: [Place("002", "4.2, line 1")],
            statement: .formula(#"\theta_{t+1} = \theta_{t} - \alpha \frac{\partial}{\partial \theta} J(\theta)"#),
            verdict: .convention,
            reason: """
                Right if the derivative is taken at θₜ, the point that is left, and all parameters move at once.
                """,
            evidence: [.number("b, if it waits for w", "-0.55"), .number("b, if both move at once", "1.2")],
            correction: "One vector step, with the gradient at the old point.",
            correctFormula: #"\theta_{t+1} = \theta_t - \alpha \nabla J(\theta_t)"#,
            chapters: [1]),
        LedgerRow(
            "F14", at: [Place("002", "4.2, line 2")],
            original: "具体推导过程如下",
            translation: "the derivation in detail is as follows",
            statement: .formula(#"J(\theta) = \frac{1}{m} \sum_{i=1}^{m} ( h_{\theta}(x^{(i)}) - y^{(i)} )^2"#),
            verdict: .convention,
            reason: """
                A mean without the factor ½, so its gradient carries 2/m. That gradient is never printed: the \
                derivation that is announced has none. With h = σ(θᵀx) it is not convex (T21). On the four points of \
                F06 it is {mean squared error of the neuron to 10 decimals}, with the gradient ({its slopes for b and \
                w}) for bias and weight.
                """,
            evidence: [
                .same("mean squared error of the neuron", as: "F06"),
                .numbers("its slopes for b and w", "0.0360614536, -0.1055390979"),
            ],
            correction: "With 1/m and no ½, and with h = σ(θᵀx), the gradient is:",
            correctFormula: #"""
                \nabla J(\theta) \#
                = \frac{2}{m} \sum_{i=1}^{m} (h^{(i)} - y^{(i)}) \, h^{(i)} (1 - h^{(i)}) \, x^{(i)}
                """#,
            chapters: [3]),
        LedgerRow(
            "F15", at: [Place("002", "4.2, line 3")],
            original: "神经网络的输出",
            translation: "the output of the neural network",
            statement: .formula(#"h_{\theta}(x) = \sigma(\theta^T x)"#),
            verdict: .convention,
            reason: """
                It is one logistic unit, without a bias and without a hidden layer, though §4.1 of the same document \
                has input, hidden and output layers. Its boundary is a straight line. On XOR the cross-entropy is \
                smallest at θ = 0, with p = 0.5 everywhere and ln 2 = {loss a sample} a sample.
                """,
            evidence: [
                .atMost("largest parameter at the end", 1e-9),
                .numbers("what it says to each corner", "0.5, 0.5, 0.5, 0.5"),
                .number("loss a sample", ln2),
            ],
            correction: "Call it a logistic unit, and append x₀ = 1 to the input for its bias.",
            chapters: [3]),
        LedgerRow(
            "F16", at: [Place("002", "4.3")],
            original: "构建一个二分类大模型",
            translation: "build a large model for binary classification",
            statement: .formula(
                #"""
                x \in \mathbb{R}^{784} \\
                y \in \{0, 1\}^10
                """#),
            verdict: .wrong,
            reason: """
                Ten digits are ten classes, not two. Of the 2¹⁰ = {vectors of ten zeros and ones} elements of {0, 1}¹⁰ \
                only {vectors with a single one} are one-hot; and without braces the exponent is typeset as {0, 1}¹0. \
                The single number σ(θᵀx) of §4.2 cannot be ten outputs, and the listing (C04) uses integer labels and \
                softmax.
                """,
            evidence: [
                .number("loss where the right class has 0.7", "0.3566749439"),
                .count("vectors of ten zeros and ones", 1024),
                .count("vectors with a single one", 10),
                .number("loss of a model that knows nothing", "2.3025850930"),
            ],
            correction: """
                Ten classes: an integer label with sparse cross-entropy, or a one-hot label with categorical \
                cross-entropy. Both are {loss where the right class has 0.7} where the right class has probability \
                0.7; a model that knows nothing has ln 10 = {loss of a model that knows nothing}.
                """,
            correctFormula: #"y \in \{0, \dots, 9\} \quad \text{or} \quad y \in \{e_1, \dots, e_{10}\}"#,
            chapters: [3]),
        LedgerRow(
            "C04", at: [Place("002", "5.2")],
            statement: .listing(
                """
                Dense 128 (ReLU, input_shape=(784,)), Dense 10 (softmax)
                x_train / 255.0; adam, sparse categorical cross-entropy; epochs=5; evaluate(x_test, y_test)
                """),
            verdict: .wrong,
            reason: """
                The images are 28×28 and never reshaped, so the first layer, which expects 784 numbers, refuses them. \
                The result of the evaluation is thrown away. And §4.3 promises mean 0 and standard deviation 1, where \
                the code divides by 255 (T23).
                """,
            evidence: [
                .count("parameters of mlp-002", parametersOfMLP),
                .counts("output with the missing reshape", [32, 10]),
                .count("steps an epoch of mlp-002", 1875),
            ],
            correction: """
                Flatten the images first, to 784 numbers each. Then it runs: {parameters of mlp-002} parameters, \
                {steps an epoch of mlp-002} steps an epoch.
                """,
            chapters: [5]),
        LedgerRow(
            "Q10", at: [Place("002", "5.1")],
            original: "硬件要求：NVIDIA GPU（如1080Ti或更高）",
            translation: "Hardware requirement: an NVIDIA GPU (such as a 1080Ti or better)",
            verdict: .wrong,
            reason: """
                The network takes {multiplications of mlp-002} multiplications a sample, so {operations of an epoch of \
                mlp-002 to 2 decimals} operations an epoch and {operations of its five epochs to 2 decimals} for all \
                five: seconds on a processor. Even the convolutional networks need only {operations of an epoch of \
                cnn-000 to 2 decimals} (C02) and {operations of an epoch of cnn-003 to 3 decimals} (C05) an epoch.
                """,
            evidence: [
                .count("multiplications of mlp-002", 101_632),
                .number("operations of an epoch of mlp-002", "3.658752e10"),
                .number("operations of its five epochs", "1.829376e11"),
                .number("operations of an epoch of cnn-000", "9.471744e11"),
                .number("operations of an epoch of cnn-003", "1.0059264e12"),
            ],
            correction: "Any computer trains this network in seconds; no GPU is required.",
            chapters: [5]),
    ]
}
