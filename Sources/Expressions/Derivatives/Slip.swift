/// A deliberate departure from one rule of differentiation: what a student does wrong at one place.
struct Slip: Hashable {
    enum Change: Hashable {
        /// The path through this argument is forgotten.
        case dropsPath(Int)
        /// The other factor, or the function's own derivative, is left out.
        case omitsFactor(Int)
        /// The derivative is taken at the output.
        case derivativeAtOutput
        /// The sign that comes with this argument is lost.
        case flipsSign(Int)
        /// Another value stands where the other factor belongs.
        case replacesFactor(Int, with: NodeID)
        /// Entries multiplied in pairs instead of an outer product.
        case elementwise
        /// The other matrix is not transposed.
        case untransposed(Int)
        /// The softmax as if it were a function of each entry alone.
        case diagonalOnly
        /// ‖u‖ for ‖u‖².
        case unsquaredNorm
        /// 1/n left out.
        case omitsMean
        /// The exponent does not come down.
        case omitsExponent
        /// The gradient is not summed over what the argument was added to.
        case notSummed(Int)
        /// A sum over samples without this one, divided by as many as before or by one less.
        case dropsSample(Int, renormalized: Bool)
        /// The chain ends here: the derivative of this node is taken for one.
        case endsChain
        /// The whole gradient, afterwards.
        case negatesAll, doublesAll, halvesAll, zero, transposesAll
        case dividesAll(Int)
        /// Samples of this variable stand beside those so many rows farther on.
        case shiftsSamples(NodeID, by: Int)
    }

    let mistake: Mistake
    /// Where it happens; for a change of the whole gradient, the loss.
    let node: NodeID
    let change: Change

    /// Whether the gradient comes out in another shape than its variable's.
    var changesShape: Bool {
        switch change {
        case .elementwise, .notSummed, .transposesAll: true
        default: false
        }
    }
}
