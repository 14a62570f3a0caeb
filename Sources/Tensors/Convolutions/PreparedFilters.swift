import Synchronization

/// What convolutions with the same filters compute from these alone, kept for those that come later.
///
/// Whoever changes the filters begins with a new one. Each form is computed by whoever needs it first; where two are first,
/// one of both equal results stays. It knows no scalar type, so that a gradient, which has filters and prepares nothing,
/// makes and drops it without a look-up of generic types (some 2 % of a step of cnn-003).
package final class PreparedFilters: @unchecked Sendable {  // all that is kept is Sendable
    private let shape: [Int]
    private let packed = AtomicLazyReference<AnyObject>()
    private let packedTransposed = AtomicLazyReference<AnyObject>()
    private let transformed = AtomicLazyReference<AnyObject>()
    private let transformedTransposed = AtomicLazyReference<AnyObject>()

    /// Nothing computed yet, for filters of this shape.
    package init(shape: [Int]) { self.shape = shape }

    /// The filters as the right operand of a product, F or Fᵀ.
    func packed<Scalar>(
        _ filters: Tensor<Scalar>, transposed: Bool, _ compute: () -> PackedMatrix<Scalar>
    ) -> PackedMatrix<Scalar> {
        check(filters.shape)
        let kept = transposed ? packedTransposed.load() : packed.load()
        if let kept = kept as? PackedMatrix<Scalar> { return kept }
        let new = compute()
        _ = transposed ? packedTransposed.storeIfNil(new) : packed.storeIfNil(new)
        return new
    }

    /// The filters' transforms, or those of the filters with channels and filters exchanged.
    func transformed<Scalar>(
        _ filters: Tensor<Scalar>, transposed: Bool, _ compute: () -> AlignedScalars<Scalar>
    ) -> AlignedScalars<Scalar> {
        check(filters.shape)
        let kept = transposed ? transformedTransposed.load() : transformed.load()
        if let kept = kept as? AlignedScalars<Scalar> { return kept }
        let new = compute()
        _ = transposed ? transformedTransposed.storeIfNil(new) : transformed.storeIfNil(new)
        return new
    }

    private func check(_ filters: [Int]) {
        require(filters == shape, "convolve: filters \(filters) are not those that were prepared, \(shape)")
    }
}
