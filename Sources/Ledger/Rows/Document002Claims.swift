extension LedgerRow {
    /// Document 002: what its text says about training.
    static let document002Claims: [LedgerRow] = [
        LedgerRow(
            "T21", at: [Place("002", "4.2"), Place("001", "4.2.1")],
            original: "梯度下降算法的目标是找到使损失函数最小的参数值",
            translation: "The goal of gradient descent is to find the parameter values that make the loss smallest.",
            verdict: .wrong,
            reason: """
                Descent finds a point where the gradient vanishes, and σ with squared error is not convex even for \
                one weight: the second derivative of σ(θ)² changes its sign at θ = ln 2 = {J″ is 0 at}. On six points \
                descent ends at {θ in the left valley} (J = {J in the left valley}) or at {θ in the right valley} (J = \
                {J in the right valley}), as the start decides. Starting at θ = 10, it needs {steps with the squared \
                error} steps to reach θ < 0, with cross-entropy {steps with the cross-entropy}.
                """,
            evidence: [
                .numbers(
                    "slopes of the squared error at 0, 2, 5 and 10", "0.25, 0.1849560865, 0.0132071244, 9.0787494e-5"),
                .numbers(
                    "slopes of the cross-entropy at 0, 2, 5 and 10", "0.5, \(sigmoidOf2), \(sigmoidOf5), 0.9999546021"),
                .count("steps with the squared error", 11_034),
                .count("steps with the cross-entropy", 11),
                .numbers("J″ at 0, 1 and 2", "0.125, -0.0555321672, -0.1188141686"),
                .number("J″ is 0 at", ln2),
                .holds("L″ is positive from −30 to 30"),
                .number("θ in the left valley", "-1.3862198"),
                .atMost("how far apart −3, −2 and −1 end", 1e-7),
                .number("J in the left valley", "0.29999968"),
                .number("θ in the right valley", "0.12014276"),
                .atMost("how far apart 0, ½, 1 and 2 end", 1e-7),
                .number("J in the right valley", "0.23299367"),
                .number("θ on the ridge", "-0.358334"),
                .number("J on the ridge", "0.32833978"),
                .number("θ by cross-entropy", "0.1587068"),
                .atMost("how far apart all starts end by cross-entropy", 1e-7),
                .number("cross-entropy there", "0.65093447"),
            ],
            correction: """
                Gradient descent finds a stationary point. For σ, use cross-entropy: it is convex, and every start \
                ends at the same θ.
                """,
            chapters: [3]),
        LedgerRow(
            "T22", at: [Place("002", "5.3")],
            original: "简单二分类大模型…包括一个输入层和一个隐藏层。输入层有128个神经元，隐藏层有10个神经元",
            translation: """
                A simple large model for binary classification … has an input layer and a hidden layer. The input \
                layer has 128 neurons, the hidden layer has 10.
                """,
            verdict: .wrong,
            reason: """
                The listing has ten classes, and its layers count otherwise. Taken at its word the model would have \
                {parameters of 128 inputs and 10 units} parameters, not {parameters of mlp-002}.
                """,
            evidence: [
                .count("parameters of 128 inputs and 10 units", 1290),
                .same("parameters of mlp-002", as: "C04"),
                .count("classes that it tells apart", 10),
            ],
            correction: "784 inputs, a hidden layer of 128 units and an output layer of 10, for ten classes.",
            chapters: [5]),
        LedgerRow(
            "T23", at: [Place("002", "4.3(1)")],
            original: "归一化处理，使其均值为0，标准差为1",
            translation: "normalize them to mean 0 and standard deviation 1",
            verdict: .wrong,
            reason: """
                The listing divides by 255, which is another operation: afterwards MNIST has mean 0.1306604763 and \
                standard deviation 0.3081078039. Standardizing each pixel by itself would divide by zero at 67 pixels \
                that never change.
                """,
            correction: """
                Subtract the mean of all pixels and divide by their standard deviation, or say that pixels are scaled \
                to [0, 1].
                """,
            chapters: [8]),
        LedgerRow(
            "T24", at: [Place("002", "3.2")],
            original: """
                使其在训练集上达到最佳性能
                使用验证集…确保…泛化
                """,
            translation: """
                so that it performs best on the training set
                use the validation set … to make sure … of generalization
                """,
            verdict: .convention,
            reason: """
                The best on the training set is what early stopping avoids. A polynomial of degree 9 by descent has \
                its lowest validation error, {lowest validation error}, after {its step} steps; after 200,000 it is \
                {training and validation error after 200,000 steps[2]}, while the training error went on falling to \
                {training and validation error after 200,000 steps[1]}.
                """,
            evidence: [
                .numbers("training and validation error after 100 steps", "0.07929863, 0.06382277"),
                .numbers("training and validation error after 1000 steps", "0.03646026, 0.01815869"),
                .numbers("training and validation error after 5000 steps", "0.02116481, 0.00381789"),
                .numbers("training and validation error after 10,000 steps", "0.02065988, 0.00411485"),
                .numbers("training and validation error after 200,000 steps", "0.01818832, 0.00561528"),
                .number("lowest validation error", "0.0037214649"),
                .number("its step", "3930", within: 20),
            ],
            correction: "Train until the validation loss stops falling, and keep the weights of its lowest point.",
            chapters: [4]),
        LedgerRow(
            "T25", at: [Place("002", "9.2")],
            translation: "Distributed training splits the data among several machines.",
            verdict: .correct,
            reason: """
                Right: the mean of the parts' gradients, weighted by their sizes, is the whole gradient. Parts of 4 \
                and 6 samples give −126.5 and −18.5 as all ten do; without weights the first comes out as −110.0.
                """,
            chapters: [9]),
        LedgerRow(
            "T26", at: [Place("002", "9.2")],
            original: "逐步添加新的数据",
            translation: "[incremental training] adds new data step by step",
            verdict: .convention,
            reason: """
                New data alone push out what the old taught. A single weight, trained to w = 1 and then on data for w \
                = 3, ends at 3, and its loss on the old data rises from 0 to 18.6666667.
                """,
            correction: "Train on the new data and the old together: the weight then goes to 2.",
            chapters: [9]),
    ]
}
