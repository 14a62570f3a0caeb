import Console
import Text

/// What may be typed as a loss or a claim, and which mistakes cannot be named in it.
enum LanguageHelp {
    private static let rows = [
        ("+ - * / ^ ( )", "entry by entry, with broadcasting; ^ binds tightest, and to the right"),
        ("exp log log2 log10 sqrt abs sign", "of each number; ln is log, e and pi are numbers"),
        ("sin cos tan tanh sigmoid relu step", "of each number; σ is sigmoid"),
        ("softmax(e)", "along the last axis"),
        ("sum(e) mean(e) max(e) min(e)", "over all entries; sum(e, 0) and mean(e, 1) along one axis"),
        ("norm1(e) norm2(e)", "‖e‖₁ = Σ|eᵢ| and ‖e‖₂ = √Σeᵢ²"),
        ("dot(a, b) outer(a, b) A@B A'", "products of vectors and matrices, the transpose; matmul(A, B), transpose(A)"),
        ("x[i] A[i,j]", "an entry, counted from 0"),
        ("[1, 2] ones(n) onehot(i, n)", "vectors; [[1, 2], [3, 4]] is a matrix"),
        ("a > b", "1 where it holds and else 0; so are <, >=, <=; step(z) is z > 0"),
        ("names", "of Latin or Greek letters, digits and _; λ is lambda, ² is ^2, · is *"),
    ]

    private static let limits = [
        "weights-after-update is never named: that is a mistake in the order of a program, which a formula does not have.",
        "sample-dropped and sample-misaligned are named where the loss is a sum or a mean over vectors or matrices of data.",
        "Kinks are known from relu, abs, sign, max, norm1 and comparisons. What bends without them, as sqrt(x^2) does at 0, "
            + "has no derivative there, and such a point is not checkable.",
    ]

    static func text(width: Int) -> String {
        var lines = ["", "Language"]
        let place = min(rows.map { $0.0.displayWidth }.max() ?? 0, width * 2 / 5)
        let indent = String(repeating: " ", count: width < 60 ? 6 : place + 4)
        for (head, meaning) in rows {
            if width >= 60, head.displayWidth <= place {
                let padding = String(repeating: " ", count: place - head.displayWidth + 2)
                lines += wrapped("  " + head + padding + meaning, width: width, hanging: indent)
            } else {
                lines += wrapped("  " + head, width: width, hanging: "      ")
                lines += wrapped(indent + meaning, width: width, hanging: indent)
            }
        }
        lines += ["", "Limits"]
        for limit in limits { lines += wrapped("  " + limit, width: width, hanging: "  ") }
        return lines.joined(separator: "\n") + "\n"
    }
}
