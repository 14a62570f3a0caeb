extension LedgerRow {
    /// Document 004B: what its text says about losses, optimizers and penalties.
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
            evidence: [
                .numbers("least squares", "1.9841257, 0.01199728, -0.01169058, -1.4945537, -0.009355795, 0.009431811"),
                .numbers("ridge, λ = 1", "1.65040072, 0.0170608, -0.08448218, -0.78343805, -0.59785106, 0.06507545"),
                .numbers("lasso, λ = 1", "1.88501631, 0, 0, -1.41248005, 0, 0"),
                .counts("zeros of least squares, ridge and lasso", [0, 0, 4]),
                .numbers(
                    "first and fourth weight by lasso, λ = 2 and 3", "1.78591361, -1.32012314, 1.68681091, -1.22776622"),
            ],
            correction: "L1 penalizes the size of the parameters and thereby makes some of them exactly 0.",
            chapters: [4]),
        LedgerRow(
            "T34", at: [Place("004B", "4.1(1)")],
            original: "MSE对异常值较为敏感，但其计算简单",
            translation: "MSE is rather sensitive to outliers, but simple to compute",
            verdict: .convention,
            reason: """
                True. Of 1, 2, 3, 4, 100 the best constant is {best constant by squares} by squares and {best constant \
                by absolute values} by absolute values. One outlier, y = 60 at x = 10, turns the line y = 2x + 1 into \
                w = {slope by squares}, b = {intercept by squares}; absolute values keep w = {slope by absolute \
                values}, b = {intercept by absolute values}.
                """,
            evidence: [
                .number("best constant by squares", "22"),
                .number("best constant by absolute values", "3"),
                .numbers("slope of MAE on either side of it", "-0.2, 0.2"),
                .number("MSE of predicting 3", "1883.0"),
                .number("MAE of predicting 3", "20.2"),
                .number("MSE without the outlier", "2.0"),
                .number("MAE without the outlier", "1.2"),
                .number("slope by squares", "4.1272727"),
                .number("intercept by squares", "-6.8"),
                .number("slope by absolute values", "2"),
                .number("intercept by absolute values", "1"),
                .number("sum of absolute errors by squares", "72.3273"),
                .number("sum of absolute errors by absolute values", "39"),
                .holds("one takes as many operations as the other"),
            ],
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
                {length of the gradient at (10, 0, −10), cross-entropy}, that of MSE {length of the gradient at (10, \
                0, −10), squared error}.
                """,
            evidence: [
                .number("cross-entropy for class 3", "3.3490122168"),
                .number("its slope for z₃, p − y", "-0.9648809730"),
                .number("squared error for class 3", "0.4986336719"),
                .numbers("its slopes, through the Jacobian", "0.0819959978, -0.0469729390, -0.0350230587"),
                .number("length of the gradient at (10, 0, −10), cross-entropy", "1.4141814594"),
                .number("length of the gradient at (10, 0, −10), squared error", "4.27976e-5"),
            ],
            correction: "Cross-entropy suits probabilities better, and its gradient is simpler.",
            correctFormula: #"\frac{\partial L}{\partial z} = p - y"#,
            chapters: [3]),
        LedgerRow(
            "T36", at: [Place("004B", "4.1(3)")],
            original: "对数损失…与交叉熵损失函数相同，但符号相反",
            translation: "Log loss … is the same as the cross-entropy loss, but with the opposite sign.",
            verdict: .wrong,
            reason: """
                Both are positive: {cross-entropy as printed} and {log loss as printed} on the four samples of F24, \
                and the ratio is exactly {their ratio}, their number. With opposite signs, to minimize the one would \
                be to maximize the other.
                """,
            evidence: [
                .same("cross-entropy as printed", as: "F24"),
                .same("log loss as printed", as: "F25"),
                .number("their ratio", "4"),
            ],
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
                constant steps on 1, 2, 3.05, 4, 100 end in a cycle between {the last four places of equal steps[2]} \
                and {the last four places of equal steps[1]}.
                """,
            evidence: [
                .numbers("the last four places of equal steps", "3.1, 3.0, 3.1, 3.0"),
                .number("where squares end", "22.01"),
                .count("multiplications of MSE", 5),
                .count("absolute values of MAE", 5),
                .same("one takes as many operations as the other", as: "T34"),
                .same("slope by absolute values", as: "T34"),
                .same("intercept by absolute values", as: "T34"),
            ],
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
                shrinks w = 1 to {L2 after 10, 20 and 30 steps[1]} in ten steps and {L2 after 10, 20 and 30 steps[2]} \
                in twenty, L1 to {L1 by soft threshold after 10, 20 and 30 steps[1]} and to exactly 0.
                """,
            evidence: [
                .numbers("L2 after 10, 20 and 30 steps", "0.3486784401, 0.1215766546, 0.0423911583"),
                .numbers("L1 by soft threshold after 10, 20 and 30 steps", "0.5, 0, 0"),
                .numbers("L1 along its slope, the last four steps", "-0.02, 0.03, -0.02, 0.03"),
            ],
            correction: """
                The same complexity, O(d). L1 has a kink at 0 and so needs soft thresholds or coordinate descent.
                """,
            chapters: [4]),
    ]
}
