extension LedgerRow {
    /// Document 004B: what its text says about training.
    static let document004BClaims: [LedgerRow] = [
        LedgerRow(
            "T33", at: [Place("004B", "3.4(1)"), Place("004B", "4.3(1)")],
            original: "L1…惩罚模型参数的稀疏性",
            translation: "L1 … penalizes the sparsity of the model's parameters",
            verdict: .wrong,
            reason: """
                It penalizes their size and so brings sparsity about, as the same paragraph says later on. On six \
                features, two of which matter, λ = 1 leaves four weights at exactly 0; least squares and the squared \
                penalty leave none.
                """,
            correction: "L1 penalizes the size of the parameters and thereby makes some of them exactly 0.",
            chapters: [4]),
        LedgerRow(
            "T34", at: [Place("004B", "4.1(1)")],
            original: "MSE对异常值较为敏感，但其计算简单",
            translation: "MSE is rather sensitive to outliers, but simple to compute",
            verdict: .convention,
            reason: """
                True. Of 1, 2, 3, 4, 100 the best constant is 22 by squares and 3 by absolute values. One outlier, y \
                = 60 at x = 10, turns the line y = 2x + 1 into w = 4.1272727, b = −6.8; absolute values keep w = 2, b \
                = 1.
                """,
            correction: """
                Sensitive in comparison with the mean absolute error, which takes the median where MSE takes the \
                mean.
                """,
            chapters: [3]),
        LedgerRow(
            "T35", at: [Place("004B", "4.1(2)")],
            original: "能够更好地处理概率值，但计算较为复杂",
            translation: "[cross-entropy] handles probabilities better, but is more complex to compute",
            verdict: .wrong,
            reason: """
                The first half is right. But after softmax its gradient is just p − y, while that of MSE needs the \
                whole Jacobian. It is also the one that helps: for z = (10, 0, −10) and the third class its length is \
                1.4141814594, that of MSE 4.27976·10⁻⁵.
                """,
            correction: "Cross-entropy suits probabilities better, and its gradient is simpler.",
            correctFormula: #"\frac{\partial L}{\partial z} = p - y"#,
            chapters: [3]),
        LedgerRow(
            "T36", at: [Place("004B", "4.1(3)")],
            original: "对数损失…与交叉熵损失函数相同，但符号相反",
            translation: "Log loss … is the same as the cross-entropy loss, but with the opposite sign.",
            verdict: .wrong,
            reason: """
                Both are positive: 0.3285040670 and 0.0821260167 on the four samples of F24, and the ratio is exactly \
                4, their number. With opposite signs, to minimize the one would be to maximize the other.
                """,
            correction: "They have the same sign and differ by the factor 1/n.",
            chapters: [3]),
        LedgerRow(
            "T37", at: [Place("004B", "4.2(1)")],
            original: "SGD…收敛速度较慢，且容易陷入局部最小值",
            translation: "SGD … converges rather slowly and easily gets stuck in local minima.",
            verdict: .wrong,
            reason: """
                For the same work it is faster at first: to fit a line to 100 points it needs 100 sample gradients, \
                batch descent 1800 at the best of three learning rates. And its noise helps out of a minimum (T38). \
                It is true that with noisy labels and a constant rate it stalls, 0.17109284 away from the best line.
                """,
            correction: """
                SGD is fast early and leaves poor minima more easily; a decaying rate brings it to rest, here \
                0.00109450 away.
                """,
            chapters: [6]),
        LedgerRow(
            "T38", at: [Place("004B", "4.2(2)")],
            original: "是对SGD的一种改进…收敛速度较快，且能够更好地避免局部最小值",
            translation: "[BGD] is an improvement of SGD … it converges faster and avoids local minima better.",
            verdict: .wrong,
            reason: """
                It is the older method, and it stays in the valley in which it starts. On a loss with two valleys it \
                always ends in the worse one, at 0.7864825; with the noise of single samples 99 of 100 runs end in \
                the better one, at −1.12541878. It is right that a step costs more.
                """,
            correction: "Batch descent came first. It is deterministic and ends in the valley where it starts.",
            chapters: [6]),
        LedgerRow(
            "T39", at: [Place("004B", "3.3(2)"), Place("004B", "4.2(3)")],
            original: "加速…减少收敛过程中的振荡",
            translation: "[momentum] speeds up … and lessens the oscillation on the way",
            verdict: .convention,
            reason: """
                True of the corrected rule (F33). On a bowl of curvatures 1 and 100, descent with α = 0.019 takes 343 \
                steps, and one coordinate changes its sign 343 times; with momentum 0.9 in addition it takes 169, \
                with 85 changes. The best momentum takes 69.
                """,
            correction: "As a moving average (F32) it needs α/(1 − γ) as its learning rate to be as fast.",
            chapters: [6]),
        LedgerRow(
            "T40", at: [Place("004B", "3.3(3)"), Place("004B", "4.2(4)")],
            original: "结合了SGD和动量的优点，同时还考虑了每个参数的偏差修正",
            translation: """
                [Adam] combines the advantages of SGD and momentum, and also takes a bias correction of each \
                parameter into account.
                """,
            verdict: .wrong,
            reason: """
                What Adam adds to momentum is the division by the size of past gradients. It is the two averages that \
                are corrected, since they start at zero; without that the first step would be 3.1622777 α instead of \
                α.
                """,
            correction: """
                Adam joins momentum with the scaling of RMSProp and AdaGrad, and corrects both moving averages for \
                their start.
                """,
            chapters: [6]),
        LedgerRow(
            "T41", at: [Place("004B", "3.3(4)"), Place("004A", "2.2")],
            translation: "AdaGrad uses the accumulated squares of the gradients and suits sparse data.",
            verdict: .correct,
            reason: """
                Right, though no formula is given: G grows by g², and w falls by αg/(√G + ε). The weight of a feature \
                that is seen in every twentieth step, with the value 0.1, reaches 0.9968943679 of 1 in 200 steps, \
                with plain SGD at the same α = 0.5 only 0.0488898695.
                """,
            chapters: [6]),
        LedgerRow(
            "T42", at: [Place("004B", "4.1(4)")],
            original: "对异常值较为稳健，但计算较为复杂",
            translation: "[MAE] is rather robust to outliers, but more complex to compute",
            verdict: .wrong,
            reason: """
                Robust it is. But n absolute values take the place of n multiplications. Its price is the kink: \
                constant steps on 1, 2, 3.05, 4, 100 end in a cycle between 3.0 and 3.1.
                """,
            correction: "MAE is robust and just as cheap, but not smooth; its steps have to shrink.",
            chapters: [3]),
        LedgerRow(
            "T43", at: [Place("004B", "4.3")],
            original: """
                计算复杂度较高
                但计算复杂度较低
                """,
            translation: """
                [L1:] the computational complexity is rather high
                [L2:] but the computational complexity is rather low
                """,
            verdict: .wrong,
            reason: """
                Both take one pass over the d weights. What differs is smoothness: L2 has a closed solution and \
                shrinks w = 1 to 0.3486784401 in ten steps and 0.1215766546 in twenty, L1 to 0.5 and to exactly 0.
                """,
            correction: """
                The same complexity, O(d). L1 has a kink at 0 and so needs soft thresholds or coordinate descent.
                """,
            chapters: [4]),
        LedgerRow(
            "T44", at: [Place("004B", "4.3(3)")],
            original: "训练时间较长",
            translation: "[with dropout] training takes longer",
            verdict: .convention,
            reason: "An epoch costs the same with dropout as without it.",
            correction: "Usually more epochs are needed; training C03 with p = 0 and p = 0.2 would measure how many.",
            chapters: [4]),
        LedgerRow(
            "T45", at: [Place("004B", "3.5"), Place("004B", "4.4"), Place("003", "3.3")],
            translation: "Overfitting and underfitting are defined, and remedies named for each.",
            verdict: .correct,
            reason: """
                Right. Polynomials on ten points of a noisy sine show both, by validation error: degree 0 has 0.5004, \
                degree 5 the best, 0.00271834, and degree 9 has 0.14226602 with hardly any training error. A squared \
                penalty on degree 9 mends it, 0.00376514 at λ = 10⁻³, and overdoes it at λ = 10, 0.42558363.
                """,
            chapters: [4]),
        LedgerRow(
            "T46", at: [Place("004B", "4.4(2)")],
            original: "提高数据质量",
            translation: """
                [against underfitting:] improve the quality of the data [by augmentation and normalization]
                """,
            verdict: .wrong,
            reason: """
                Augmentation makes the training data harder to fit, which is why 004B §9.3(2) and 003 §9.3 list it \
                against overfitting. Normalization can help the optimizer.
                """,
            correction: """
                Against underfitting helps a larger model: from degree 0 to degree 5 the error of T45 falls from \
                0.5004 to 0.00271834.
                """,
            chapters: [4]),
        LedgerRow(
            "T47",
            at: [
                Place("004B", "4.3(4)"), Place("004B", "3.4(4)"), Place("004B", "9.3(4)"), Place("003", "9.3"),
            ],
            original: "当验证集上的损失不再下降时，停止训练",
            translation: "Stop training when the loss on the validation set no longer falls.",
            verdict: .convention,
            reason: """
                Stopping at the first rise is too early: on the losses of F40 it ends with 0.50 and misses 0.49. 003 \
                watches performance, where larger is better, 004B the loss, where smaller is.
                """,
            correction: """
                Stop when it has not fallen for a number of epochs, the patience, and say whether the best is the \
                largest or the smallest.
                """,
            chapters: [4]),
        LedgerRow(
            "T49", at: [Place("004B", "9.4")],
            translation: """
                Hyper-parameters to adjust: decay of the learning rate, batch size, strength of regularization, \
                optimizer, epochs.
                """,
            verdict: .convention,
            reason: """
                Right, without numbers. The batch size sets the updates of an epoch: 60000, 1875, 469 and 1 for \
                batches of 1, 32, 128 and 60,000 out of 60,000 samples. Decay brings the SGD of T37 from 0.17109284 \
                to 0.00109450.
                """,
            correction: "Decay needs its rule, for instance this one.",
            correctFormula: #"\alpha_t = \frac{\alpha_0}{1 + kt}"#,
            chapters: [6]),
        LedgerRow(
            "T50", at: [Place("004B", "5.4"), Place("003", "6(4)")],
            translation: "Linear regression predicts stock prices.",
            verdict: .illPosed,
            reason: """
                From what, and how well by which measure, is not said. On a random walk R² = 0.6055743046 looks good, \
                but the root of the mean squared error is 0.9963566845 where repeating the last price has \
                0.9991826633, and against that R² is 0.0056485817. Prices by time do worse: 4.6361 where the line was \
                fitted, 19.0439 later.
                """,
            correction: """
                Say what is predicted from what, split by time, and compare with repeating the last price. On raw \
                prices descent needs α < 9.7496·10⁻⁵.
                """,
            chapters: [1]),
        LedgerRow(
            "T51", at: [Place("004B", "5.5(2)")],
            original: "缩放、裁剪、翻转",
            translation: "[preprocess images by] scaling, cropping, flipping",
            verdict: .wrong,
            reason: """
                A flip changes what letters and digits mean: a mirrored b is exactly a d, and a 6 turned by 180° is a \
                9.
                """,
            correction: """
                Augment only with changes that keep the label; for digits small shifts, scalings and rotations.
                """,
            chapters: [8]),
        LedgerRow(
            "T52", at: [Place("004B", "9.2(4)")],
            original: "降低内存占用和计算复杂度",
            translation: "[mixed precision] lowers the use of memory and the computational complexity",
            verdict: .wrong,
            reason: """
                Memory yes: 2 bytes instead of 4. The number of operations stays the same. And precision is lost: the \
                16-bit sum of 10,000 times 10⁻⁴ is 0.25, and a weight of 1 that is lowered by 10⁻⁴ a thousand times \
                stays at 1.0.
                """,
            correction: """
                It lowers memory and traffic. Sums and weights are kept in 32 bits, where the two become 1.00016594 \
                and 0.8999834, and losses are scaled so that small gradients survive.
                """,
            chapters: [9]),
    ]
}
