extension LedgerRow {
    /// Document 001: what its text says about training.
    static let document001Claims: [LedgerRow] = [
        LedgerRow(
            "T08",
            at: [
                Place("001", "2.4"), Place("001", "3.1(3)"), Place("001", "3.2.3(2)"), Place("002", "3.2"),
                Place("003", "2.2(3)"),
            ],
            original: """
                反向传播是一种优化方法，用于更新模型的参数
                并更新模型参数
                """,
            translation: """
                Backpropagation is an optimization method that is used to update the model's parameters.
                [backpropagation computes the gradients] and updates the model's parameters
                """,
            verdict: .wrong,
            reason: """
                Backpropagation computes gradients and changes nothing. From one and the same gradient, {F07: ∂J/∂W} \
                at W = 0.5, plain descent goes to {W after a step of descent}, momentum to {W after a step of \
                momentum} and Adam to {W after a step of Adam}, all with α = 0.1.
                """,
            evidence: [
                .number("W after a step of descent", "0.5211078196"),
                .number("W after a step of momentum", "0.5021107820"),
                .number("W after a step of Adam", "0.6000000"),
            ],
            correction: "Backpropagation computes the gradients; an optimizer updates the parameters with them.",
            chapters: [2]),
        LedgerRow(
            "T09", at: [Place("001", "2.6")],
            original: "可能需要更多数据和计算资源",
            translation: "[Fine-tuned models] may need more data and computing resources.",
            verdict: .wrong,
            reason: """
                Fine-tuning needs less, as 004B §9.3(5) says itself. A linear model with 20 weights, trained on 5 \
                samples, has a risk of {risk from scratch, 5 to 80 samples[1]} from scratch and of {risk of the \
                fine-tuned model, 5 to 80 samples[1] to 6 decimals} from a related model's weights; with 80 samples \
                they are {risk from scratch, 5 to 80 samples[5]} and {risk of the fine-tuned model, 5 to 80 samples[5] \
                to 8 decimals}.
                """,
            evidence: [
                .numbers(
                    "risk from scratch, 5 to 80 samples", "15.585073, 11.393224, 4.015464, 0.00955228, 0.00380633"),
                .numbers(
                    "risk of the fine-tuned model, 5 to 80 samples",
                    "0.2896759, 0.2574957, 0.02475302, 0.00900490, 0.0037806349"),
                .number("risk of the known model, not tuned at all", "0.3556824"),
            ],
            correction: "Fine-tuning a trained model needs less data and fewer steps than training from scratch.",
            chapters: [4]),
        LedgerRow(
            "T10", at: [Place("001", "3.2.1(2)")],
            translation: "Numbers are normalized to [0, 1] or to [−1, 1].",
            verdict: .correct,
            reason: """
                Right, as min-max scaling: 2, 4, 4, 4, 5, 5, 7, 9 becomes 0 … 1 with 0.42857143 for each 5. What \
                remains to be said is that a constant column becomes 0, and that minimum and maximum come from the \
                training data alone.
                """,
            chapters: [8]),
        LedgerRow(
            "T11", at: [Place("001", "3.2.1(3)")],
            original: "对类别数据进行编码，如将文本数据转换为单词向量，将图像数据转换为像素矩阵",
            translation: """
                Encode categorical data, for example by turning text into word vectors and images into matrices of \
                pixels.
                """,
            verdict: .wrong,
            reason: "Neither text nor images are categorical data, and an image is a matrix of pixels already.",
            correction: """
                Categorical data are labels such as the digits of C03, which become one-hot vectors: 3 is (0, 0, 0, \
                1, 0, 0, 0, 0, 0, 0).
                """,
            chapters: [8]),
        LedgerRow(
            "T12", at: [Place("001", "3.2.2(1)–(3)")],
            original: "门控机制",
            translation: "[recurrent networks have a] gating mechanism",
            verdict: .convention,
            reason: """
                The description of convolutional networks is right. Gates are what distinguishes LSTM and GRU; a \
                plain recurrent network, hₜ = tanh(0.5 x + 0.5 hₜ₋₁) for instance, has none.
                """,
            correction: """
                Call gated networks LSTM or GRU, and add that a variational autoencoder maximizes a lower bound of \
                the likelihood.
                """,
            chapters: [9]),
        LedgerRow(
            "T13", at: [Place("001", "3.2.3(1)–(3)"), Place("003", "3.2(3)")],
            original: "加速收敛",
            translation: "[optimizers] speed up convergence",
            verdict: .convention,
            reason: """
                Loss, backpropagation, optimizer: the order is right. How much faster depends on problem and step \
                size. On a bowl a hundred times steeper one way than the other, descent takes {steps of descent} \
                steps ({steps of descent at its best} at its best α), momentum {steps of momentum}, Adam {steps of \
                Adam}, AdaGrad {steps of AdaGrad}.
                """,
            evidence: [
                .count("steps of descent", 653),
                .count("steps of descent at its best", 444),
                .count("steps of momentum", 138),
                .count("steps of Adam", 82),
                .count("steps of AdaGrad", 16),
            ],
            correction: """
                An optimizer is faster on one problem at one learning rate; compare optimizers each at its best.
                """,
            chapters: [2, 6]),
        LedgerRow(
            "T14", at: [Place("001", "3.2.4(1)")],
            original: "将训练数据分为多个子集，每次训练一个子集，并测试其余子集",
            translation: """
                Divide the training data into several subsets; each time, train on one subset and test on the others.
                """,
            verdict: .wrong,
            reason: """
                The wrong way round: with n = 60 and five subsets it trains on 12 samples and tests on 48. Over 20 \
                seeds of a linear model the estimate is then 2.1345191, where the true risk is 1.12488339; the right \
                way gives 1.10756629, and it is the lower one all 20 times.
                """,
            correction: """
                Train on all subsets but one, test on that one, and take turns: 48 samples to train on, 12 to test.
                """,
            chapters: [7]),
        LedgerRow(
            "T15", at: [Place("001", "3.2.4(2)")],
            translation: "The final model is evaluated on an independent test set.",
            verdict: .correct,
            reason: "Right. T30 shows what happens otherwise.",
            chapters: [7]),
        LedgerRow(
            "T16", at: [Place("001", "3.2.4(3)"), Place("004B", "9.4")],
            translation: "The number of layers, the learning rate and the like are adjusted by the evaluation.",
            verdict: .convention,
            reason: "Right if the evaluation is that on validation data. On test data it would spoil the test (T30).",
            correction: "Adjust hyper-parameters by the validation data, never by the test data.",
            chapters: [7]),
        LedgerRow(
            "T17", at: [Place("001", "3.3"), Place("001", "9.3")],
            original: """
                通过交叉验证和测试集评估，能够保证模型的泛化能力
                可以有效降低过拟合的风险
                """,
            translation: """
                Cross-validation and evaluation on a test set can guarantee the model's generalization.
                [Cross-validation] can effectively lower the risk of overfitting.
                """,
            verdict: .wrong,
            reason: """
                Evaluating measures a model and does not change it: its weights are the same bits before and after. A \
                polynomial of degree 9 on ten points keeps its validation error of {T45: validation error of degree \
                9}, however often it is evaluated.
                """,
            correction: """
                Evaluation measures how well a model generalizes. It lowers overfitting only where it selects \
                something; here it selects degree 5.
                """,
            chapters: [7]),
        LedgerRow(
            "T18", at: [Place("001", "4.3.1(1)")],
            translation: "Text is prepared for GPT-3 as word vectors between these two tokens.",
            statement: .code("<|startoftext|> <|endoftext|>"),
            verdict: .wrong,
            reason: """
                As far as is generally known, GPT-3 reads the numbers of byte-level BPE tokens, not word vectors, and \
                has only the second of the two.
                """,
            correction: "The text becomes a row of token numbers; <|endoftext|> parts the texts.",
            chapters: []),
        LedgerRow(
            "T19", at: [Place("001", "4.3.1(4)"), Place("001", "4.3.2(4)"), Place("003", "3.2(5)")],
            original: "使用验证集…调整模型参数",
            translation: "use the validation set … to adjust the model's parameters",
            verdict: .wrong,
            reason: """
                Parameters that are fitted to the validation set turn it into training data. 004A §3.2(4) says it \
                right: hyper-parameters.
                """,
            correction: "The validation set serves to choose hyper-parameters.",
            chapters: [7]),
        LedgerRow(
            "T20", at: [Place("001", "5.3.2–5.3.4")],
            original: "使用验证集进行验证",
            translation: "validate with a validation set",
            verdict: .convention,
            reason: """
                The prose describes C03 rightly: one hidden layer of 128 units, dropout at a rate of 0.2, categorical \
                cross-entropy for one-hot labels.
                """,
            evidence: [
                .atMost("how far the units dropped, mean over 2000 images, are from their average", 0.4),
                .holds("the validation images are the last fifth"),
            ],
            correction: """
                The rate is the probability to drop a unit, and the validation set is the last 20% before shuffling.
                """,
            chapters: [5]),
        LedgerRow(
            "T54", at: [Place("001", "9.5")],
            translation: "Accuracy, recall, F1 and AUC are named as metrics.",
            verdict: .convention,
            reason: """
                No formula is given. On ten scores with a threshold at 0.5: accuracy 0.7, precision 0.6, recall 0.75, \
                F1 0.6666667, AUC 0.8333333. Accuracy alone misleads: on 990 negatives and 10 positives, saying “no” \
                always has 0.99, with recall 0.
                """,
            correction: "Two conventions: 0/0 counts as 0 in F1, and a tie counts ½ in AUC.",
            correctFormula: #"""
                \text{recall} = \frac{\text{TP}}{\text{TP} + \text{FN}} \\
                F_1 = \frac{2 \, \text{TP}}{2 \, \text{TP} + \text{FP} + \text{FN}}
                """#,
            chapters: [7]),
        LedgerRow(
            "T55",
            at: [
                Place("001", "9.6(3)"), Place("004A", "9.2(3)"), Place("004B", "9.2(3)"), Place("003", "8.2(1)"),
            ],
            translation: "Pruning, quantization and compression make training faster.",
            verdict: .convention,
            reason: """
                They make a model smaller and cheaper to use. Training does not become faster by itself: in a dense \
                product a weight that was set to zero is multiplied all the same.
                """,
            correction: """
                They lower the size of a model and the cost of using it; faster training needs more than that.
                """,
            chapters: [9]),
        LedgerRow(
            "T56", at: [Place("001", "3.1(3)"), Place("003", "2.2")],
            original: "预测误差最小化",
            translation: """
                [the goal of training is] to make the prediction error [on the training data] as small as possible
                """,
            verdict: .wrong,
            reason: """
                The smallest training error is not the goal: of all polynomials from degree 3 on, that of degree 9 \
                has the smallest training error, 8.7·10⁻²⁸, and the largest validation error, {validation error \
                of degree 9}.
                """,
            evidence: [
                .count("degree with the smallest training error", 9),
                .count("degree from 3 on with the largest validation error", 9),
                .same("training error of degree 9", as: "T45"),
                .same("validation error of degree 9", as: "T45"),
            ],
            correction: "The goal is a small error on data that the model has not seen.",
            chapters: [4]),
        LedgerRow(
            "T57", at: [Place("001", "4.3.1"), Place("001", "4.3.2"), Place("002", "4.3")],
            original: """
                使用测试集对模型进行预测，输出分类结果
                归一化和裁剪…统一的大小
                """,
            translation: """
                use the model to predict the test set, and output the classification
                normalize and crop … to a uniform size
                """,
            verdict: .convention,
            reason: """
                Preprocess, build, train, evaluate, predict: sound, apart from what T18, T19 and T23 say. The \
                classification is the class with the largest probability, as in C03.
                """,
            evidence: [
                .atMost("what resizing a digit twice as large changes of it", 1e-12),
                .holds("cropping makes it another picture"),
                .holds("no digit has a larger probability than the answer"),
            ],
            correction: "A uniform size needs resizing as well as cropping.",
            chapters: [5]),
    ]
}
