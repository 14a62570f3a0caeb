import Foundation

extension String {
    /// The text in ASCII alone: `∂J/∂w ≤ ½` is `dJ/dw <= 1/2`.
    ///
    /// What has no spelling becomes a question mark.
    public var asciiSpelling: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var result = ""
        var script = Script.none
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
            if let (kind, base) = scriptBases[scalar] {
                if kind != script { result += kind.rawValue }
                result += base
                script = kind
                continue
            }
            script = .none
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let spelling = spellings[scalar] {
                result += spelling
            } else if scalar == "\u{302}" {
                // A hat belongs to a variable; on a vowel it is an accent of some language.
                if let letter = result.last, !"aeiouAEIOU".contains(letter) { result += "_hat" }
            } else if scalar.properties.generalCategory != .nonspacingMark, scalar.properties.generalCategory != .format
            {
                result += "?"
            }
        }
        return result
    }
}

private enum Script: String {
    case none = ""
    case subscripted = "_"
    case superscripted = "^"
}

private let scriptBases: [Unicode.Scalar: (Script, String)] = {
    var result: [Unicode.Scalar: (Script, String)] = [:]
    func add(_ script: Script, _ marks: String, _ bases: String) {
        for (mark, base) in zip(marks.unicodeScalars, bases) { result[mark] = (script, String(base)) }
    }
    add(.subscripted, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx")
    add(.superscripted, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ", "0123456789+-=()abcdefghijklmnoprstuvwxyzT")
    return result
}()

private let spellings: [Unicode.Scalar: String] = [
    "–": "-", "—": "--", "−": "-", "‐": "-", "‑": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "…": "...",
    "·": "*", "⋅": "*", "×": "x", "÷": "/", "∗": "*", "⊙": "(*)", "∘": "o", "√": "sqrt", "∞": "inf", "∂": "d",
    "∇": "grad ", "∑": "sum", "∏": "prod", "∫": "int", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "≡": "==",
    "≪": "<<", "≫": ">>", "∼": "~", "∝": "~", "±": "+-", "→": "->", "←": "<-", "↦": "|->", "⇒": "=>", "⇔": "<=>",
    "∈": "in",
    "∉": "not in", "∀": "for all ", "∃": "exists ", "′": "'", "″": "''", "‖": "||", "∥": "||", "½": "1/2",
    "¼": "1/4", "¾": "3/4", "°": "deg", "§": "section ", "•": "*", "▸": ">", "✓": "ok", "✗": "FAILED", "⚠": "!",
    "│": "|", "─": "-", "═": "=", "┼": "+", "█": "#", "░": ".", "↪": ">", "ℝ": "R", "ℕ": "N", "ℤ": "Z", "𝔼": "E",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi", "π": "pi",
    "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi",
    "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "ℓ": "l", "ß": "ss", "æ": "ae", "ø": "o", "\u{A0}": " ",
    "\u{2009}": " ", "\u{202F}": " ", "，": ",", "。": ".", "：": ":", "；": ";", "（": "(", "）": ")", "、": ",", "％": "%",
]
