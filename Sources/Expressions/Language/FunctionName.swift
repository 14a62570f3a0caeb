import Text

/// The names of functions, in one place for the parser, the shape rules and the help.
enum FunctionName: String, CaseIterable {
    case exp, log, ln, log2, log10, sqrt, sin, cos, tan, tanh, sigmoid, relu, abs, sign, step
    case softmax, sum, mean, max, min, norm1, norm2
    case dot, matmul, outer, transpose, ones, onehot

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .sum, .mean, .max, .min, .ones: 1...2
        case .dot, .matmul, .outer, .onehot: 2...2
        default: 1...1
        }
    }

    /// The name that was most likely meant.
    static func nearest(to text: String) -> FunctionName? {
        let known: [String: FunctionName] = [
            "logistic": .sigmoid, "sig": .sigmoid, "sgn": .sign, "heaviside": .step, "norm": .norm2, "average": .mean,
            "avg": .mean, "relU": .relu, "lg": .log10, "inner": .dot, "mm": .matmul, "sqr": .sqrt, "Sum": .sum,
        ]
        if let found = known[text] { return found }
        guard text.count >= 3 else { return allCases.first { $0.rawValue == text.lowercased() } }
        return nameOneErrorAway(from: text, in: allCases.map { $0.rawValue }).flatMap(FunctionName.init)
    }
}
