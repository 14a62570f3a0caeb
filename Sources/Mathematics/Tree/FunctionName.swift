/// The names that are set upright.
enum FunctionName {
    /// The names that TeX has a command for.
    static let standard: Set = [
        "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "deg", "det", "dim", "exp", "gcd", "inf", "ker",
        "lim", "ln", "log", "max", "min", "Pr", "sin", "sinh", "sup", "tan", "tanh",
    ]

    /// All commands: TeX's and those of this subset, which are written `\operatorname` in TeX.
    static let commands = standard.union(["argmax", "argmin", "softmax", "diag", "sign", "Var"])

    /// The names whose scripts stand under and over them.
    static let withLimits: Set = ["argmax", "argmin", "det", "gcd", "inf", "lim", "max", "min", "Pr", "sup"]
}
