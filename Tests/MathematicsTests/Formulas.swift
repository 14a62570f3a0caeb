/// A formula of the audit ledger: the row, whether it stands as printed or corrected, and its TeX.
struct LedgerFormula: Sendable {
    enum Reading: String { case printed, correct, repair }

    let row: String
    let reading: Reading
    let tex: String

    init(_ row: String, _ reading: Reading, _ tex: String) {
        (self.row, self.reading, self.tex) = (row, reading, tex)
    }

    var name: String { "\(row) \(reading.rawValue)" }
}

/// Every formula of the rows that a program can set, in the order of the ledger.
enum Formulas {
    static let ledger: [LedgerFormula] = layers + losses + descent + optimizers + regularization + examples + claims

    private static let layers = [
        LedgerFormula("F01", .printed, #"Z^{(l)} = \sum_{k=1}^{n} w^{(l)}_k x^k + b^{(l)}"#),
        LedgerFormula("F01", .correct, #"z_j^{(l)} = \sum_k W_{jk}^{(l)} a_k^{(l-1)} + b_j^{(l)}, \quad a^{(0)} = x"#),
        LedgerFormula("F02", .printed, #"a^{(l)} = \sigma(Z^{(l)})"#),
        LedgerFormula("F03", .printed, #"y = W \cdot x + b"#),
        LedgerFormula("F03", .correct, #"\hat{y} = W x + b"#),
        LedgerFormula("F04", .printed, #"a = \sigma(W \cdot x + b)"#),
        LedgerFormula("F05", .printed, #"a_{l} = \sigma(W_{l} \cdot a_{l-1} + b_{l})"#),
        LedgerFormula("F06", .printed, #"J(W) = \frac{1}{2} \sum_{i=1}^{n} (y_i - \sigma(W \cdot x_i + b))^2"#),
        LedgerFormula(
            "F06", .correct, #"J(W, b) = \frac{n}{2} \cdot \text{MSE}, \quad \alpha = \frac{2 \alpha_{\text{MSE}}}{n}"#),
        LedgerFormula(
            "F07", .printed,
            #"\frac{\partial J}{\partial W} = \sum_{i=1}^{n} (y_i - \sigma(W \cdot x_i + b)) \cdot x_i"#),
        LedgerFormula(
            "F07", .correct,
            #"\frac{\partial J}{\partial W} = -\sum_{i=1}^n (y_i - \sigma_i) \sigma_i (1 - \sigma_i) x_i"#),
        LedgerFormula(
            "F07", .repair, #"\frac{\partial J}{\partial b} = -\sum_{i=1}^n (y_i - \sigma_i) \sigma_i (1 - \sigma_i)"#),
        LedgerFormula("F08", .printed, #"W = W - \alpha \cdot \frac{\partial J}{\partial W}"#),
        LedgerFormula("F09", .printed, #"a_l = \sigma(W_l \cdot a_{l-1} + b_l)"#),
        LedgerFormula(
            "F10", .printed, #"\frac{\partial L}{\partial W_l} = a_l \odot \frac{\partial L}{\partial a_l}"#),
        LedgerFormula(
            "F10", .correct,
            #"""
            \begin{aligned}
            \delta_l &= \frac{\partial L}{\partial a_l} \odot \sigma'(z_l) \\
            \frac{\partial L}{\partial W_l} &= \delta_l a_{l-1}^T \\
            \frac{\partial L}{\partial b_l} &= \delta_l
            \end{aligned}
            """#),
        LedgerFormula(
            "F11", .printed,
            #"\frac{\partial L}{\partial a_{l-1}} = \frac{\partial L}{\partial a_l} \cdot \frac{\partial a_l}{\partial a_{l-1}}"#
        ),
        LedgerFormula(
            "F11", .correct,
            #"\frac{\partial L}{\partial a_{l-1}} = W_l^T \left( \frac{\partial L}{\partial a_l} \odot \sigma'(z_l) \right)"#
        ),
        LedgerFormula("F12", .printed, #"W_l = W_l - \alpha \cdot \frac{\partial L}{\partial W_l}"#),
        LedgerFormula(
            "F13", .printed, #"\theta_{t+1} = \theta_{t} - \alpha \frac{\partial}{\partial \theta} J(\theta)"#),
        LedgerFormula("F13", .correct, #"\theta_{t+1} = \theta_t - \alpha \nabla J(\theta_t)"#),
        LedgerFormula("F14", .printed, #"J(\theta) = \frac{1}{m} \sum_{i=1}^{m} ( h_{\theta}(x^{(i)}) - y^{(i)} )^2"#),
        LedgerFormula(
            "F14", .correct,
            #"\nabla J(\theta) = \frac{2}{m} \sum_{i=1}^m (h_i - y_i) h_i (1 - h_i) x_i, \quad h = \sigma(\theta^\top x)"#
        ),
        LedgerFormula("F15", .printed, #"h_{\theta}(x) = \sigma(\theta^T x)"#),
        LedgerFormula("F16", .printed, #"x \in \mathbb{R}^{784}, \quad y \in \{0, 1\}^10"#),
        LedgerFormula("F16", .correct, #"y \in \{0, \ldots, 9\} \quad \text{or} \quad y \in \{e_1, \ldots, e_{10}\}"#),
        LedgerFormula("F17", .printed, #"f(x) = \sigma(W_n \cdot a_{n-1} + b_n)"#),
        LedgerFormula("F18", .printed, #"z_2 = W_{21} \cdot x + b_2"#),
        LedgerFormula("F19", .printed, #"a_2 = \sigma(z_2)"#),
        LedgerFormula("F20", .printed, #"z_3 = W_{31} \cdot a_2 + b_3"#),
        LedgerFormula("F20", .correct, #"z_3 = W_{32} \cdot a_2 + b_3, \quad W_{32} \in \mathbb{R}^{n_3 \times n_2}"#),
        LedgerFormula("F21", .printed, #"a_3 = \sigma(z_3), \quad f(x) = a_3"#),
    ]

    private static let losses = [
        LedgerFormula("F22", .printed, #"MSE = \frac{1}{n}\sum_{i=1}^{n}(y_i - \hat{y}_i)^2"#),
        LedgerFormula(
            "F22", .correct,
            #"\frac{\partial\, \text{MSE}}{\partial \hat{y}_i} = \frac{2 (\hat{y}_i - y_i)}{n}"#),
        LedgerFormula("F23", .printed, #"Cross-Entropy Loss = -\sum_{i=1}^{n}y_i \log(\hat{y}_i)"#),
        LedgerFormula("F23", .correct, #"\text{cross-entropy} = -\sum_{k=1}^K y_k \ln \hat{y}_k"#),
        LedgerFormula("F24", .printed, #"Cross-Entropy Loss = -\sum_{i=1}^{n}y_i \log(\hat{y}_i)"#),
        LedgerFormula(
            "F24", .correct,
            #"\text{BCE} = -\sum_{i=1}^n \left[ y_i \ln \hat{y}_i + (1 - y_i) \ln(1 - \hat{y}_i) \right]"#),
        LedgerFormula("F25", .printed, #"Log Loss = \frac{1}{n}\sum_{i=1}^{n}-y_i \log(\hat{y}_i)"#),
        LedgerFormula("F26", .printed, #"MAE = \frac{1}{n}\sum_{i=1}^{n}|y_i - \hat{y}_i|"#),
    ]

    private static let descent = [
        LedgerFormula(
            "F27", .printed,
            #"\theta_{\text{new}} = \theta_{\text{old}} - \alpha \cdot \nabla_{\theta}J(\theta)"#),
        LedgerFormula("F28", .printed, #"y = wx + b"#),
        LedgerFormula("F28", .correct, #"\hat y = wx + b"#),
        LedgerFormula("F29", .printed, #"w_{\text{new}} = w_{\text{old}} - \alpha \cdot \nabla_{w}J(w)"#),
        LedgerFormula("F29", .printed, #"b_{\text{new}} = b_{\text{old}} - \alpha \cdot \nabla_{b}J(b)"#),
        LedgerFormula(
            "F29", .correct,
            #"""
            \begin{aligned}
            \frac{\partial J}{\partial w} &= \frac{2}{n} \sum_{i=1}^n (w x_i + b - y_i) x_i \\
            \frac{\partial J}{\partial b} &= \frac{2}{n} \sum_{i=1}^n (w x_i + b - y_i)
            \end{aligned}
            """#),
        LedgerFormula("F30", .printed, #"w_{\text{new}} = w_{\text{old}} - \alpha \cdot \nabla_{w}J(w)"#),
        LedgerFormula("F30", .correct, #"w \leftarrow w - \alpha \cdot \frac{1}{|B|} \sum_{i \in B} \nabla \ell_i(w)"#),
    ]

    private static let optimizers = [
        LedgerFormula("F31", .printed, #"w_{\text{new}} = w_{\text{old}} - \alpha \cdot \nabla_{w}J(w)"#),
        LedgerFormula("F32", .printed, #"v = \gamma \cdot v_{\text{old}} + (1 - \gamma) \cdot \nabla_{w}J(w)"#),
        LedgerFormula("F32", .correct, #"v = \gamma v_{\text{old}} - \alpha' g, \quad w \leftarrow w + v"#),
        LedgerFormula("F33", .printed, #"w_{\text{new}} = w_{\text{old}} + v"#),
        LedgerFormula("F33", .correct, #"w \leftarrow w - \alpha v"#),
        LedgerFormula("F33", .repair, #"v = \gamma v - \alpha g; \quad w \leftarrow w + v"#),
        LedgerFormula("F34", .printed, #"m = \frac{1 - \beta_1}{1 - \beta_1^t} \cdot \nabla_{w}J(w)"#),
        LedgerFormula(
            "F34", .correct,
            #"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t, \quad \hat{m} = \frac{m_t}{1 - \beta_1^t}"#),
        LedgerFormula("F35", .printed, #"v = \frac{1 - \beta_2}{1 - \beta_2^t} \cdot m"#),
        LedgerFormula(
            "F35", .correct,
            #"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2, \quad \hat{v} = \frac{v_t}{1 - \beta_2^t}"#),
        LedgerFormula(
            "F36", .printed,
            #"w_{\text{new}} = w_{\text{old}} - \alpha \cdot \frac{\beta_1}{1 - \beta_1^t} \cdot \frac{1}{\sqrt{1 - \beta_2^t}} \cdot v"#
        ),
        LedgerFormula(
            "F36", .repair,
            #"w \leftarrow w - \alpha c_t g, \quad c_t = \frac{\beta_1 (1 - \beta_1) (1 - \beta_2)}{(1 - \beta_1^t)^2 (1 - \beta_2^t)^{3/2}}"#
        ),
        LedgerFormula("F36", .correct, #"w \leftarrow w - \alpha \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon}"#),
    ]

    private static let regularization = [
        LedgerFormula("F37", .printed, #"J(w) = \frac{1}{2} ||y - \hat{y}||^2 + \lambda ||w||_1"#),
        LedgerFormula("F38", .printed, #"J(w) = \frac{1}{2} ||y - \hat{y}||^2 + \lambda ||w||_2"#),
        LedgerFormula("F38", .correct, #"J(w) = \frac{1}{2} \|y - \hat{y}\|^2 + \lambda \|w\|_2^2"#),
        LedgerFormula("F38", .repair, #"w \leftarrow (1 - 2 \alpha \lambda) w - \alpha g"#),
        LedgerFormula("F39", .printed, #"p = \frac{1}{1 + e^{-\lambda}}"#),
        LedgerFormula(
            "F39", .correct, #"\tilde{a} = \frac{m \odot a}{1 - p}, \quad m_j \sim \operatorname{Bernoulli}(1 - p)"#),
        LedgerFormula(
            "F39", .repair,
            #"\mathbb{E} \left\| y - \frac{M \odot X}{1 - p} w \right\|^2 = \|y - Xw\|^2 + \frac{p}{1 - p} \sum_j \|X_j\|^2 w_j^2"#
        ),
        LedgerFormula("F40", .printed, #"J_{\text{val}} = \min(J_{\text{val}})"#),
        LedgerFormula(
            "F40", .correct, #"t^* = \operatorname*{arg\,min}_{s \le t} J_{\text{val}}(s), \quad t - t^* \ge P"#),
        LedgerFormula("F41", .correct, #"\text{loss} = \frac{1}{n} \sum_{i=1}^n (y_i - \hat{y}_i)^2"#),
        LedgerFormula(
            "F42", .printed,
            #"\text{accuracy} = \frac{1}{n} \sum_{i=1}^n \begin{cases} 1 & \text{if } \operatorname{round}(\hat{y}_i) = y_i \\ 0 & \text{otherwise} \end{cases}"#
        ),
        LedgerFormula(
            "F42", .correct, #"R^2 = 1 - \frac{\sum_i (y_i - \hat{y}_i)^2}{\sum_i (y_i - \bar{y})^2}"#),
    ]

    private static let examples = [
        LedgerFormula("W01", .printed, #"z_2 = W_{21} \cdot x + b_2 = [3.5, 6.5, 9.5]"#),
        LedgerFormula(
            "W01", .correct,
            #"z_2 = W_{21}^\top x + b_2 = \begin{pmatrix} 0.1 & 0.5 & 0.9 \\ 0.2 & 0.6 & 1.0 \\ 0.3 & 0.7 & 1.1 \\ 0.4 & 0.8 & 1.2 \\ 0.5 & 0.9 & 1.3 \end{pmatrix} \begin{pmatrix} 1 \\ 2 \\ 3 \end{pmatrix} + \begin{pmatrix} 0.1 \\ 0.2 \\ 0.3 \\ 0.4 \\ 0.5 \end{pmatrix}"#
        ),
        LedgerFormula("W02", .printed, #"a_2 = \sigma(z_2) = [0.9706, 0.9706, 0.9706]"#),
        LedgerFormula("W03", .printed, #"z_3 = W_{31} \cdot a_2 + b_3 = [2.8122, 3.8122, 4.8122]"#),
        LedgerFormula("W04", .printed, #"a_3 = [0.9456, 0.9756, 0.9863]"#),
        LedgerFormula("W05", .correct, #"\operatorname{softmax}(z)_k = \frac{e^{z_k}}{\sum_{j=1}^K e^{z_j}}"#),
        LedgerFormula(
            "W06", .correct,
            #"\alpha < \frac{2}{\lambda_{\max}} \approx 0.1198, \quad \kappa = \frac{\lambda_{\max}}{\lambda_{\min}} \approx 55.78"#
        ),
    ]

    private static let claims = [
        LedgerFormula(
            "C02", .correct, #"\ell = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}, \quad W \sim U(-\ell, \ell)"#),
        LedgerFormula("Q01", .correct, #"\text{standard error} = \sqrt{\frac{p (1 - p)}{10,000}}"#),
        LedgerFormula(
            "Q05", .correct, #"\left\lceil \frac{10,000}{32} \right\rceil = \lceil 312.5 \rceil = 313 \ne 308"#),
        LedgerFormula("Q06", .correct, #"\text{loss} \ge 0.0510 \cdot \ln 2 = 0.0354"#),
        LedgerFormula("Q11", .correct, #"\text{cost} \approx 6 N \times \text{samples}, \quad N \propto H"#),
        LedgerFormula(
            "T02", .correct, #"\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \quad y = x + F(x)"#),
        LedgerFormula("T10", .correct, #"x' = \frac{x - \min x}{\max x - \min x} \in [0, 1]"#),
        LedgerFormula("T14", .correct, #"\text{CV} = \frac{1}{k} \sum_{j=1}^k L(f_{-j}, D_j)"#),
        LedgerFormula(
            "T21", .correct,
            #"J'' = 2 \sigma^2 (1 - \sigma) (2 - 3 \sigma), \quad \text{CE}'' = \sigma (1 - \sigma) > 0"#),
        LedgerFormula("T27", .correct, #"\operatorname{std}(W) = \sqrt{\frac{2}{n_{\text{in}}}}"#),
        LedgerFormula("T33", .correct, #"\frac{1}{2} \|y - Xw\|^2 + \lambda \|w\|_1"#),
        LedgerFormula("T35", .correct, #"\frac{\partial L}{\partial z} = p - y"#),
        LedgerFormula("T36", .correct, #"\text{log loss} = \frac{1}{n} \cdot \text{cross-entropy}"#),
        LedgerFormula("T38", .correct, #"f_{\pm}(w) = \frac{(w^2 - 1)^2}{4} + 0.3 w \pm c w"#),
        LedgerFormula(
            "T41", .correct, #"G \leftarrow G + g^2, \quad w \leftarrow w - \frac{\alpha g}{\sqrt{G} + \varepsilon}"#),
        LedgerFormula("T43", .correct, #"w = (X^\top X + 2 \lambda I)^{-1} X^\top y"#),
        LedgerFormula(
            "T49", .correct, #"\alpha_t = \frac{\alpha_0}{1 + kt}, \quad \left\lceil \frac{60,000}{B} \right\rceil"#),
        LedgerFormula(
            "T54", .correct,
            #"F_1 = \frac{2 \cdot \text{precision} \cdot \text{recall}}{\text{precision} + \text{recall}}"#),
        LedgerFormula("T58", .correct, #"w = \sum_k \frac{n_k}{n} w_k"#),
    ]
}
