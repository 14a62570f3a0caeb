/// Terms of a loss's gradient that are easily forgotten.
public enum LossTerms: Sendable, Hashable {
    /// What couples the logits of a softmax: pᵢ Σⱼ yⱼ is taken for pᵢ yᵢ.
    case coupling
    /// What the other class adds to a binary cross-entropy: (1 − y) ln(1 − p).
    case complement
}
