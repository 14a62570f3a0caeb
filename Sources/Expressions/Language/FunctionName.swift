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
        let lowered = text.lowercased()
        if let found = allCases.first(where: { $0.rawValue == lowered }) { return found }
        guard lowered.count >= 3 else { return nil }
        return allCases.first { differsByOne(lowered, $0.rawValue) }
    }

    /// Whether one letter was added, left out, replaced or swapped with its neighbour.
    private static func differsByOne(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left), Array(right))
        guard Swift.abs(a.count - b.count) <= 1 else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let (restA, restB) = (a[head...], b[head...])
        if restA.dropFirst() == restB || restA == restB.dropFirst() || restA.dropFirst() == restB.dropFirst() {
            return true
        }
        return restA.count == restB.count && restA.count >= 2 && restA.dropFirst(2) == restB.dropFirst(2)
            && restA.first == restB.dropFirst().first && restB.first == restA.dropFirst().first
    }
}
