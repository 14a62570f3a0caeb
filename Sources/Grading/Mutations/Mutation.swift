/// One deliberate mistake in a backward pass: where it is made, and what is done wrong there.
///
/// Layers are counted from 0, blocks in the order of the model's parameters. A new kind of mistake is a case of `Change`
/// here, its name and words in `Replay.description(of:)`, and, in the file of its place (`Replay+Loss`, `+Input`,
/// `+Parameters`, `+Penalty`), where it can be made and what it does.
struct Mutation: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        /// ∂L/∂prediction
        case loss
        /// ∂L/∂input of a layer, from which all layers before it get their gradients.
        case input(layer: Int)
        /// All parameters of a layer.
        case layer(Int)
        /// One block of parameters.
        case block(Int)
        /// The penalty's share of one block, or of all.
        case penalty(block: Int?)
        /// One block with its penalty, or all.
        case whole(block: Int?)
    }

    enum Change: Hashable, Sendable {
        /// Everything times a factor.
        case scaled(NamedFactor)
        /// Nothing arrives.
        case zero
        /// A batch gradient without one sample, divided by m as before or by m − 1.
        case withoutSample(Sample, renormalized: Bool)
        /// Samples paired with those `by` rows farther on.
        case shifted(by: Int)
        /// A softmax or the logits' cross-entropy as if its outputs were independent.
        case uncoupled
        /// A binary cross-entropy of y ln p alone.
        case withoutComplement
        /// ∂L/∂input = ∂L/∂output, f′ or W left out.
        case passedThrough
        /// f′(f(z)) for f′(z).
        case derivativeAtOutput
        /// Another function's derivative.
        case derivative(of: Activation)
        /// f′ at another layer's z.
        case derivativeAtInput(ofLayer: Int)
        /// W for Wᵀ.
        case transposedWeight
        /// W − η ∂L/∂W for W, the penalty's share included in ∂L/∂W or not.
        case updatedWeights(rate: Double, withPenalty: Bool)
        /// A square block with its axes exchanged.
        case transposed
        /// A bias gradient that is one sample's.
        case oneSample(Sample)
        /// xᵢδⱼ only for i = j; for every i; for every j.
        case elementwise(Elementwise)
        /// Another layer's values in the place of this one's input.
        case input(ofLayer: Int)
        /// c‖w‖ differentiated for c‖w‖².
        case norm(halved: Bool)
        /// Only one of a penalty's terms.
        case onlyTerm(Int)
    }

    enum Sample: Hashable, Sendable { case first, last, number(Int) }
    enum Activation: String, Hashable, Sendable, CaseIterable { case sigmoid, tanh, relu }
    enum Elementwise: Hashable, Sendable { case diagonal, rows, columns }

    let place: Place
    let change: Change

    /// When it is applied among several at one place: what computes a gradient anew comes before what alters it.
    var order: Int {
        switch (place, change) {
        case (_, .scaled), (_, .zero), (_, .transposed): 2
        case (.block, _): 1
        case (_, .withoutSample): 1
        default: 0
        }
    }

    init(_ place: Place, _ change: Change) {
        self.place = place
        self.change = change
    }
}
