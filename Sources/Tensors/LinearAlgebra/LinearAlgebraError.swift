/// A matrix that a decomposition cannot take.
public enum LinearAlgebraError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Column j is a linear combination of those before it.
    case dependentColumns(Int)
    /// The leading minor of this size is not positive.
    case notPositiveDefinite(Int)

    /// What is wrong with the matrix, and where.
    public var description: String {
        switch self {
        case .dependentColumns(let column):
            "leastSquares: column \(column) depends linearly on those before it; leave it out or add a penalty"
        case .notPositiveDefinite(let size):
            "cholesky: the matrix is not positive definite: its leading \(size)×\(size) minor is not positive"
        }
    }
}
