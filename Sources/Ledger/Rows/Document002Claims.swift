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
                one weight: the second derivative of σ(θ)² changes its sign at θ = ln 2 = 0.6931471806. On six points \
                descent ends at −1.3862198 (J = 0.29999968) or at 0.12014276 (J = 0.23299367), as the start decides. \
                Starting at θ = 10, it needs 11034 steps to reach θ < 0, with cross-entropy 11.
                """,
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
                1,290 parameters, not 101,770.
                """,
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
                its lowest validation error, 0.0037214649, after 3930 steps; after 200,000 it is 0.00561528, while \
                the training error went on falling to 0.01818832.
                """,
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
