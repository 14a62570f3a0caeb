/// The Greek letters and the names that stand for them, so that `λ` and `lambda` are one variable.
enum GreekLetters {
    /// The name of each letter.
    static let names: [Character: String] = {
        var result: [Character: String] = [:]
        for (letter, name) in rows { result[letter] = name }
        for (letter, name) in [("ϵ", "epsilon"), ("ϕ", "phi"), ("ς", "sigma"), ("µ", "mu"), ("ϑ", "theta")] {
            result[Character(letter)] = name
        }
        return result
    }()

    /// The names that are Greek letters.
    static let all: [String] = rows.map { $0.name }

    private static let rows: [(letter: Character, name: String)] = [
        ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "epsilon"), ("ζ", "zeta"), ("η", "eta"),
        ("θ", "theta"), ("ι", "iota"), ("κ", "kappa"), ("λ", "lambda"), ("μ", "mu"), ("ν", "nu"), ("ξ", "xi"),
        ("π", "pi"), ("ρ", "rho"), ("σ", "sigma"), ("τ", "tau"), ("υ", "upsilon"), ("φ", "phi"), ("χ", "chi"),
        ("ψ", "psi"), ("ω", "omega"), ("Γ", "Gamma"), ("Δ", "Delta"), ("Θ", "Theta"), ("Λ", "Lambda"), ("Ξ", "Xi"),
        ("Π", "Pi"), ("Σ", "Sigma"), ("Φ", "Phi"), ("Ψ", "Psi"), ("Ω", "Omega"),
    ]
}
