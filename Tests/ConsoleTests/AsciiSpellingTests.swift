import Testing

@testable import Console

@Suite("ASCII in place of Unicode")
struct AsciiSpellingTests {
    @Test(
        "signs have a spelling",
        arguments: [
            ("∂J/∂w ≤ ½", "dJ/dw <= 1/2"), ("ŷᵢ − yᵢ", "y_hat_i - y_i"), ("aₗ₋₁²", "a_l-1^2"), ("σ′(z)", "sigma'(z)"),
            ("“a” – b…", "\"a\" - b..."), ("café, Bézier", "cafe, Bezier"), ("rôle", "role"), ("损失", "??"),
            ("x ∈ ℝ²", "x in R^2"),
            ("plain", "plain"), ("✓ 3 × 3", "ok 3 x 3"),
        ])
    func spelling(text: String, ascii: String) {
        #expect(text.asciiSpelling == ascii)
    }
}
