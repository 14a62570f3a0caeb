import Mathematics
import Testing

struct Writing: CustomTestStringConvertible, Sendable {
    let tex: String
    let unicode: String
    let ascii: String
    var testDescription: String { tex }

    init(_ tex: String, _ unicode: String, _ ascii: String) {
        (self.tex, self.unicode, self.ascii) = (tex, unicode, ascii)
    }
}

private let writings = [
    Writing(#"\hat y = wx + b"#, "ŷ = wx + b", "y_hat = wx + b"),
    Writing(
        #"J(w, b) = \frac{1}{n} \sum_i (\hat y_i - y_i)^2"#, "J(w, b) = (1/n) Σᵢ (ŷᵢ − yᵢ)²",
        "J(w, b) = (1/n) sum_i (y_hat_i - y_i)^2"),
    Writing(#"\frac{\partial J}{\partial w}"#, "∂J/∂w", "dJ/dw"),
    Writing(#"\frac{1}{2} \sum_{i=1}^{n} x_i"#, "½ Σᵢ₌₁ⁿ xᵢ", "(1/2) sum_(i=1)^n x_i"),
    Writing(#"a^{(l)} = \sigma(z^{(l)})"#, "a⁽ˡ⁾ = σ(z⁽ˡ⁾)", "a^(l) = sigma(z^(l))"),
    Writing(#"W_{l}^T \delta_l a_{l-1}^{T}"#, "Wₗᵀδₗaₗ₋₁ᵀ", "W_l^T delta_l a_(l-1)^T"),
    Writing(#"x \in \mathbb{R}^{784}"#, "x ∈ ℝ⁷⁸⁴", "x in R^784"),
    Writing(#"h_{\theta}(x) = \sigma(\theta^T x)"#, "h_θ(x) = σ(θᵀx)", "h_theta(x) = sigma(theta^T x)"),
    Writing(#"-\sum_k y_k \log \hat{y}_k"#, "−Σₖ yₖ log ŷₖ", "-sum_k y_k log y_hat_k"),
    Writing(#"\frac{a + b}{c d}"#, "(a + b)/(cd)", "(a + b)/(cd)"),
    Writing(#"\alpha \frac{\partial J}{\partial W}"#, "α ∂J/∂W", "alpha dJ/dW"),
    Writing(#"\log \frac{p}{q}"#, "log (p/q)", "log (p/q)"),
    Writing(#"\sqrt{x^2 + y^2} \le \sqrt[3]{z}"#, "√(x² + y²) ≤ ³√z", "sqrt(x^2 + y^2) <= root(3, z)"),
    Writing(#"\delta \odot \sigma'(z)"#, "δ ⊙ σ′(z)", "delta (*) sigma'(z)"),
    Writing(
        #"f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{else} \end{cases}"#, "f(x) = { x  if x > 0; 0  else",
        "f(x) = { x  if x > 0; 0  else"),
    Writing(#"\left(\frac{a}{b}\right)^2 - 1"#, "(a/b)² − 1", "(a/b)^2 - 1"),
    Writing(#"x_{i+N}"#, "x_(i+N)", "x_(i+N)"),
    Writing(#"2 \cdot 10^{-5}, \; 60,000"#, "2 · 10⁻⁵, 60,000", "2 * 10^(-5), 60,000"),
    Writing(#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} x"#, "(1 2; 3 4)x", "(1 2; 3 4)x"),
    Writing(#"\text{MSE} = \mathrm{mean}(e)"#, "MSE = mean(e)", "MSE = mean(e)"),
    Writing(#"\frac{1}{1 + e^{-z}}"#, "1/(1 + e⁻ᶻ)", "1/(1 + e^(-z))"),
    Writing(#"\lambda \|w\|^2"#, "λ‖w‖²", "lambda||w||^2"),
    Writing(#"\{0,1\}^10"#, "{0, 1}¹0", "{0, 1}^1 0"),
    Writing(#"\frac{2(a - b)}{|B|}"#, "2(a − b)/|B|", "2(a - b)/|B|"),
    Writing(#"e^{z_k} + \sum_{i \in B} x"#, "e^(zₖ) + Σ_(i∈B) x", "e^(z_k) + sum_(i in B) x"),
    Writing(#"a \stackrel{\text{def}}{=} -|-b|"#, "a =ᵈᵉᶠ −|−b|", "a =^def -|-b|"),
    Writing(#"\mathbf{x} \mathcal{L} \mathbb{E}"#, "𝐱ℒ𝔼", "xLE"),
    Writing(#"\text{a} - b, \; \text{if } -b"#, "a − b, if −b", "a - b, if -b"),
]

@Suite("Formulas as text")
struct TextWriterTests {
    @Test("a formula is written in Unicode", arguments: writings)
    func unicode(_ writing: Writing) throws {
        #expect(try Formula(tex: writing.tex).unicode == writing.unicode)
    }

    @Test("a formula is written in ASCII", arguments: writings)
    func ascii(_ writing: Writing) throws {
        let text = try Formula(tex: writing.tex).ascii
        #expect(text == writing.ascii)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("a derivation has a line for each of its rows")
    func derivation() throws {
        let formula = try Formula(tex: #"y &= (a + b)^2 \\ &= a^2 + 2ab + b^2"#)
        #expect(formula.lines(ascii: false) == ["y = (a + b)²", "= a² + 2ab + b²"])
    }
}
