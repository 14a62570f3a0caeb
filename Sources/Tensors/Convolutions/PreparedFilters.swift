import Synchronization

/// What convolutions with the same filters compute from these alone, kept for those that come later.
///
/// Whoever changes the filters begins with a new one. Each form is computed by whoever needs it first; where two are first,
/// one of both equal results stays. Not generic, since gradients have filters too, and making it should cost them nothing.
public final class PreparedFilters: @unchecked Sendable {  // all that is kept is Sendable
    private let packed = AtomicLazyReference<AnyObject>()
    private let packedTransposed = AtomicLazyReference<AnyObject>()
    private let tiles = AtomicLazyReference<AnyObject>()
    private let transposedTiles = AtomicLazyReference<AnyObject>()

    /// Nothing computed yet.
    public init() {}

    /// The filters as the right operand of a product, F or Fᵀ.
    func packed<Scalar>(transposed: Bool, _ compute: () -> PackedMatrix<Scalar>) -> PackedMatrix<Scalar> {
        let kept = transposed ? packedTransposed.load() : packed.load()
        if let kept = kept as? PackedMatrix<Scalar> { return kept }
        let new = compute()
        _ = transposed ? packedTransposed.storeIfNil(new) : packed.storeIfNil(new)
        return new
    }

    /// The filters' tiles, or those of the filters with channels and filters exchanged.
    func tiles<Scalar>(transposed: Bool, _ compute: () -> AlignedScalars<Scalar>) -> AlignedScalars<Scalar> {
        let kept = transposed ? transposedTiles.load() : tiles.load()
        if let kept = kept as? AlignedScalars<Scalar> { return kept }
        let new = compute()
        _ = transposed ? transposedTiles.storeIfNil(new) : tiles.storeIfNil(new)
        return new
    }
}
