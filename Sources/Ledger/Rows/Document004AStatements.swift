extension LedgerRow {
    /// Document 004A: formulas, the listing and what its text says about training.
    static let document004AStatements: [LedgerRow] = [
        LedgerRow(
            "F22", at: [Place("004A", "4.1"), Place("004B", "4.1(1)")],
            statement: .formula(#"MSE = \frac{1}{n}\sum_{i=1}^{n}(y_i - \hat{y}_i)^2"#),
            verdict: .correct,
            reason: """
                Right: y = (1, 2, 3, 4) and ŷ = (1.5, 2, 2, 5) have {MSE of four samples}. Its derivative by ŷᵢ is \
                2(ŷᵢ − yᵢ)/n.
                """,
            evidence: [.number("MSE of four samples", "0.5625")],
            chapters: [3]),
        LedgerRow(
            "F23", at: [Place("004A", "4.1")],
            statement: .formula(#"Cross-Entropy Loss = -\sum_{i=1}^{n}y_i \log(\hat{y}_i)"#),
            verdict: .convention,
            reason: """
                Right if i runs over the classes of one sample. But the formula before it (F22) counts samples with i \
                and n. With y = (0, 0, 1) and ŷ = (0.1, 0.2, 0.7) it is {loss where the right class has 0.7}. Another \
                base of the logarithm only changes the scale.
                """,
            evidence: [
                .same("loss where the right class has 0.7", as: "F16"),
                .same("cross-entropy as printed", as: "F24"),
                .numbers("the same to base 2 and 10", "0.4739311883, 0.1426675036"),
            ],
            correction: """
                Let k count the K classes of one sample, with y one-hot, ŷ from softmax and the natural logarithm; \
                average over samples separately.
                """,
            correctFormula: #"\text{CE} = -\sum_{k=1}^{K} y_k \ln \hat{y}_k"#,
            chapters: [3]),
        LedgerRow(
            "F27", at: [Place("004A", "4.2")],
            statement:
                .formula(#"\theta_{\text{new}} = \theta_{\text{old}} - \alpha \cdot \nabla_{\theta}J(\theta)"#),
            verdict: .correct,
            reason: "Right. How far α may go before it fails is the matter of W06.",
            evidence: [.same("w and b after 1 step", as: "W06"), .same("J after 1 step", as: "W06")],
            chapters: [1, 6]),
        LedgerRow(
            "F28", at: [Place("004A", "4.3")],
            original: "y 为实际标签",
            translation: "y is the actual label",
            statement: .formula("y = wx + b"),
            verdict: .convention,
            reason: "The line gives a prediction. Were it the label itself, the loss would always be 0.",
            evidence: [.numbers("loss, were the label what the model says", "0, 0")],
            correction: "Write ŷ for what the model puts out, and keep y for the label.",
            correctFormula: #"\hat{y} = wx + b"#,
            chapters: [1]),
        LedgerRow(
            "F29", at: [Place("004A", "4.3")],
            original: "我们可以计算出…梯度",
            translation: "we can compute … the gradients",
            statement: .formula(
                #"""
                w_{\text{new}} = w_{\text{old}} - \alpha \cdot \nabla_{w}J(w) \\
                b_{\text{new}} = b_{\text{old}} - \alpha \cdot \nabla_{b}J(b)
                """#),
            verdict: .convention,
            reason: """
                J depends on both w and b, and the two steps start from the same old point. The gradients are \
                announced and never printed. For y = 2x + 1 at x = 1, 2, 3, 4 and w = b = 0: J = {J at (0, 0)}, with \
                the gradients {∂J/∂w at (0, 0)} and {∂J/∂b at (0, 0)}.
                """,
            evidence: [
                .number("J at (0, 0)", "41"),
                .number("∂J/∂w at (0, 0)", "-35"),
                .number("∂J/∂b at (0, 0)", "-12"),
                .number("J at (0.3, −0.7)", "39.015"),
                .numbers("∂J/∂w and ∂J/∂b at (0.3, −0.7)", "-34, -11.9"),
            ],
            correction: "Both derivatives at the old point, then both steps at once.",
            correctFormula: #"""
                \frac{\partial J}{\partial w} = \frac{2}{n} \sum_{i=1}^{n} (w x_i + b - y_i) \, x_i \\
                \frac{\partial J}{\partial b} = \frac{2}{n} \sum_{i=1}^{n} (w x_i + b - y_i)
                """#,
            chapters: [1]),
        LedgerRow(
            "F41", at: [Place("004A", "5.2"), Place("004B", "5.2")],
            statement: .code("loss = tf.reduce_mean(tf.square(y - y_pred))"),
            verdict: .correct,
            reason: "The mean squared error of F22, and the loss whose gradients F29 announces.",
            evidence: [.number("loss of the guess w = 1, b = 3", "1.5")],
            chapters: [1]),
        LedgerRow(
            "F42", at: [Place("004A", "5.2"), Place("004B", "5.2")],
            statement: .code("accuracy = tf.reduce_mean(tf.cast(tf.equal(tf.round(y_pred), y), tf.float32))"),
            verdict: .nonsense,
            reason: """
                Rounding makes no accuracy out of a regression. A perfect fit of labels that are not whole numbers \
                has {rounded accuracy of a perfect line}. Predictions that are off by up to 0.49 have {rounded \
                accuracy, off by up to 0.49}, with a squared error of {mean squared error, off by up to 0.49}; all off \
                by 0.51 they have {rounded accuracy, all off by 0.51}, with {mean squared error, all off by 0.51}. In \
                other units 1.0 becomes 0.0. And its gradient is zero.
                """,
            evidence: [
                .number("rounded accuracy of a perfect line", "0.0"),
                .number("mean squared error of a perfect line", "0"),
                .number("rounded accuracy, off by up to 0.49", "1.0"),
                .number("mean squared error, off by up to 0.49", "0.2401"),
                .number("rounded accuracy, all off by 0.51", "0.0"),
                .number("mean squared error, all off by 0.51", "0.2601"),
                .numbers("rounded accuracy in euros, dimes and hundreds", "1.0, 0.0, 0.0"),
                .numbers("½, 1½ and 2½, rounded", "0, 2, 2"),
                .numbers("w and b of the best line", "2.73939394, 1.10727273"),
                .number("R² of the best line", "0.8641862511"),
                .number("mean squared error of the best line", "0.0972969697"),
                .number("rounded accuracy of the best line", "0.1"),
            ],
            correction: "Report the mean squared error, its root, the mean absolute error or R².",
            correctFormula: #"R^2 = 1 - \frac{\sum_i (y_i - \hat{y}_i)^2}{\sum_i (y_i - \bar{y})^2}"#,
            chapters: [1, 7]),
        LedgerRow(
            "W06", at: [Place("004A", "4.3")],
            original: "给定一个训练数据集…通过迭代更新，直至模型收敛",
            translation: "Given a training data set … update step by step until the model converges.",
            verdict: .illPosed,
            reason: """
                An example without data, without a learning rate, without a number and without a rule for stopping.
                """,
            evidence: [
                .numbers("w and b after 1 step", "3.5, 1.2"),
                .number("J after 1 step", "18.415"),
                .numbers("w, b and J after 2 steps", "1.15, 0.41, 8.27435"),
                .numbers("w, b and J after 3 steps", "2.72, 0.953, 3.721009"),
                .numbers("w, b and J after 10 steps", "2.0336603815, 0.7755045056, 0.0211128667"),
                .numbers("w, b and J after 100 steps", "2.0046646170, 0.9862854572, 3.14131248e-5"),
                .numbers("w, b and J after 500 steps", "2.0000000245, 0.9999999281, 8.63649e-16"),
                .atMost("how far (2, 1) is after 1000 steps", 1e-13),
                .number("largest eigenvalue", "16.7006097334"),
                .number("smallest eigenvalue", "0.2993902666"),
                .number("condition number", "55.782073"),
                .number("limit of the learning rate", "0.1197561066"),
                .number("best learning rate", "0.1176470588"),
                .number("J after 100 steps with 0.01", "0.0075312566"),
                .number("J after 1000 steps with 0.119", "3.75616e-10"),
                .numbers("J after 10 and 100 steps with 0.12", "44.464172, 92.408276"),
                .number("J after 1000 steps with 0.12", "139111.0277"),
                .number("J after 1000 steps with 0.13", "6.09848e138"),
            ],
            correction: """
                Take y = 2x + 1 at x = 1, 2, 3, 4, start at (0, 0), α = 0.1: after one step ({w and b after 1 step}) \
                with J = {J after 1 step}, after ten ({w, b and J after 10 steps[1]}, {w, b and J after 10 steps[2]}), \
                after a thousand (2, 1) to 10⁻¹³. It converges if and only if α < {limit of the learning rate}: with \
                0.119 it does, with 0.12 J has grown to {J after 1000 steps with 0.12} after a thousand steps.
                """,
            correctFormula: #"""
                \alpha < \frac{2}{\lambda_{\max}} = \frac{2}{{largest eigenvalue}} = {limit of the learning rate}
                """#,
            chapters: [1]),
        LedgerRow(
            "C06", at: [Place("004A", "5.2"), Place("004B", "5.2")],
            statement: .listing(
                """
                TensorFlow 1: placeholders x and y [None, 1], y_pred = wx + b, mean squared error, GradientDescentOptimizer
                learning_rate 0.1, range(1000), a report every 100 steps: accuracy; saver.save after the session
                """),
            verdict: .wrong,
            reason: """
                TensorFlow 2 has no tf.placeholder. x_data and y_data are never defined. With x = 1 … 10 a learning \
                rate of 0.1 is far above the limit of {limit of the learning rate for x = 1 … 10}: the loss is {loss \
                after the first step with 0.1} after one step and no longer finite from step {first step without a \
                finite loss, Float} on, without an error. The accuracy is F42, and the loss is never shown. The \
                session is closed before the model is saved, so it never is.
                """,
            evidence: [
                .number("mean of x = 1 … 10", "5.5"),
                .number("standard deviation of x = 1 … 10", "2.8722813233"),
                .numbers("eigenvalues, standardized", "2, 2"),
                .numbers("eigenvalues, from 0 to 1", "0.16017403, 2.54352967"),
                .numbers("loss after 1, 10 and 50 steps, standardized", "113.28, 2.0406710632, 3.6055537e-8"),
                .number("w of the best line, standardized", "5.7445626"),
                .numbers("loss after 10, 100 and 1000 steps, from 0 to 1", "12.446869934, 0.6556915248, 1.56333e-13"),
                .number("limit of the learning rate for x = 1 … 10", "0.0254517540"),
                .number("loss after the first step with 0.1", "8319.885"),
                .count("first step without a finite loss, Float", 22),
                .count("first step without a finite loss, Double", 183),
                .same("J after 1 step", as: "W06"),
                .number("J after 101 steps", "2.956033e-5"),
                .numbers("J after 201, 301 and 401 steps", "6.768864e-8, 1.549967e-10, 3.549187e-13"),
            ],
            correction: """
                Define the data; standardize x, or take a smaller learning rate; make 1000 steps with the whole data, \
                and report the loss every 100; save while the session is open, load, and compare. On x = 1, 2, 3, 4 \
                the loss is {J after 1 step} after the first step and {J after 101 steps} after 101.
                """,
            chapters: [1]),
        LedgerRow(
            "T48", at: [Place("004A", "3.1"), Place("004A", "3.2"), Place("004B", "3.1"), Place("004B", "3.2")],
            original: "直至满足训练条件/收敛",
            translation: "until the condition for training is met / until it converges",
            verdict: .convention,
            reason: """
                Initialize, forward, loss, backward, update, repeat: sound, and validation rightly serves the \
                hyper-parameters. But the condition for stopping is not given.
                """,
            evidence: [.holds("it stopped by its own rule")],
            correction: "Stop after a largest number of epochs, or once the loss improves by less than a tolerance.",
            chapters: [2]),
        LedgerRow(
            "T53", at: [Place("004A", "9.2(1)"), Place("004B", "9.2(1)")],
            original: "分布式训练：将模型拆分成多个部分",
            translation: "Distributed training: split the model into several parts.",
            verdict: .convention,
            reason: """
                That is one kind, model parallelism. 002 §9.2 splits the data instead (T25), 001 §9.6(4) the \
                “training task”.
                """,
            correction: """
                Model parallelism splits the model, data parallelism the data; distributed training may be either.
                """,
            chapters: [9]),
    ]
}
