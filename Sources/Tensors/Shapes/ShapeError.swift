/// Shapes that an operation cannot combine: which operation, which rule, and the shapes as they are.
public struct ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation as it is called, for instance "matmul".
    public let operation: String
    /// The rule that is broken and the shapes that break it.
    public let problem: String
    /// What to do about it, where that is known.
    public let advice: String?

    /// An error that prints as "operation: problem; advice".
    public init(_ operation: String, _ problem: String, advice: String? = nil) {
        self.operation = operation
        self.problem = problem
        self.advice = advice
    }

    /// The operation, the problem and the advice in one line.
    public var description: String {
        "\(operation): \(problem)" + (advice.map { "; \($0)" } ?? "")
    }
}
