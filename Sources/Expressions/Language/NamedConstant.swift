/// Names that mean a number unless they are declared.
enum NamedConstant {
    /// Euler's number.
    static let e = 2.718281828459045

    /// All of them.
    static let all = [("e", e), ("pi", Double.pi)]

    /// The number of a name, nil where it is a variable's.
    static func value(of name: String) -> Double? { all.first { $0.0 == name }?.1 }
}
