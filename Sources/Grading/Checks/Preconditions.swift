import Tensors
import Text

/// Why a gradient cannot be graded at all.
struct NotCheckable: Error {
    let problem: String

    init(_ problem: String) { self.problem = problem }
}

/// What must hold before differences mean anything.
enum Preconditions {
    /// The claim, after the loss proved finite and deterministic and the claim repeatable and without side effects.
    static func claim(
        loss: () -> Double, claimed: () throws -> [Tensor<Double>], names: [String]
    ) throws(NotCheckable) -> [Tensor<Double>] {
        let value = loss()
        guard value.isFinite else {
            throw NotCheckable(
                "The loss is \(short(value)) at this point. Choose a point at which it is a finite number.")
        }
        guard loss() == value else {
            throw NotCheckable(
                "The loss is not deterministic: two evaluations at one point differ. Dropout or shuffling? Fix the seed."
            )
        }
        let first = try call(claimed)
        guard loss() == value else {
            throw NotCheckable(
                "Calling the claim changed the loss. Does it update the weights? A gradient must leave them as they are."
            )
        }
        let second = try call(claimed)
        guard first.count == names.count else {
            throw NotCheckable(
                "The claim has \(first.count.counted("block", "blocks")), but there are \(names.count): "
                    + names.joined(separator: ", ") + ".")
        }
        for (name, (a, b)) in zip(names, zip(first, second)) where !isSame(a, b) {
            throw NotCheckable("The claim is not repeatable: called twice at one point, it differs in \(name).")
        }
        return first
    }

    private static func call(_ claimed: () throws -> [Tensor<Double>]) throws(NotCheckable) -> [Tensor<Double>] {
        do { return try claimed() } catch { throw NotCheckable("The claim could not be evaluated: \(error)") }
    }

    /// Equal to the bit, not-a-number equal to itself.
    private static func isSame(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Bool {
        a.shape == b.shape && zip(a.scalars, b.scalars).allSatisfy { $0.bitPattern == $1.bitPattern }
    }
}
