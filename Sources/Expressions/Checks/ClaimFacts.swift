import Text

/// What the numbers of a wrong claim have in common with the right ones, where no mistake has that name.
struct ClaimFacts {
    let sentences: [String]

    /// Takes pairs of a claimed and a right number.
    init(_ pairs: [(claimed: Double, right: Double)]) {
        guard pairs.count > 3, let first = pairs.first(where: { $0.right != 0 }) else {
            sentences = []
            return
        }
        let ratio = first.claimed / first.right
        let difference = first.claimed - first.right
        func allNear(_ expected: (Double) -> Double) -> Bool {
            pairs.allSatisfy { abs($0.claimed - expected($0.right)) <= 1e-6 * max(abs($0.claimed), abs($0.right)) }
        }
        if allNear({ ratio * $0 }) {
            sentences = [
                "Everywhere the claim is \(NumberFormat.significant(6).text(ratio)) times the right derivative."
            ]
        } else if allNear({ $0 + difference }) {
            sentences = [
                "Everywhere the claim is the right derivative plus \(NumberFormat.significant(6).text(difference))."
            ]
        } else {
            sentences = []
        }
    }
}
