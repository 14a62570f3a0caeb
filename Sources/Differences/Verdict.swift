/// What a grading comes to.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Every entry that was checked agrees with the numbers to within their error bounds.
    case correct
    /// At least one entry disagrees by more than the numbers can be wrong.
    case wrong
    /// The numbers are too uncertain here to say.
    case inconclusive
    /// The question itself is at fault: a loss that is not finite or not deterministic, shapes that do not match.
    case notCheckable = "not-checkable"
}

extension Verdict {
    /// Wrong if one block is; correct if some block says something and none is uncertain.
    package init(of blocks: [BlockReport]) {
        if blocks.contains(where: { $0.status == .wrong }) {
            self = .wrong
        } else if blocks.contains(where: { $0.status == .uncertain }) {
            self = .inconclusive
        } else {
            self = blocks.contains { $0.status == .correct } ? .correct : .inconclusive
        }
    }
}
