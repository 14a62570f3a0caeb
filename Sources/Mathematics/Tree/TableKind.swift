/// What rows and columns stand for, named as the TeX environment.
public enum TableKind: String, Sendable, CaseIterable {
    /// A matrix without brackets.
    case matrix
    /// A matrix in round brackets.
    case pmatrix
    /// A matrix in square brackets.
    case bmatrix
    /// A determinant.
    case vmatrix
    /// Values and their conditions.
    case cases
    /// Lines of a derivation.
    case aligned

    /// The brackets around the table, empty where there are none.
    var brackets: (left: String, right: String) {
        switch self {
        case .matrix, .aligned: ("", "")
        case .pmatrix: ("(", ")")
        case .bmatrix: ("[", "]")
        case .vmatrix: ("|", "|")
        case .cases: ("{", "")
        }
    }
}
