/// A loss, a variable, and the derivative that somebody claims: all that `grade` is asked.
public struct ExpressionQuestion: Sendable {
    /// What is differentiated: one number.
    public var loss: String
    /// What it is differentiated by.
    public var variable: String
    /// What somebody says the derivative is.
    public var claim: String
    /// Shapes and values of variables; one that is not declared is a random scalar.
    public var declarations: [Declaration]
    /// At how many random points the claim is tried.
    public var points: Int
    /// Where the random numbers begin.
    public var seed: UInt64
    /// Whether every entry is checked, also of large variables.
    public var checksAll: Bool
    /// Whether ties may be settled at other sizes; the question asked there must not ask again.
    var mayResize = true

    /// Creates a question.
    public init(
        loss: String, variable: String, claim: String, declarations: [Declaration] = [], points: Int = 16,
        seed: UInt64 = 42, checksAll: Bool = false
    ) {
        self.loss = loss
        self.variable = variable
        self.claim = claim
        self.declarations = declarations
        self.points = points
        self.seed = seed
        self.checksAll = checksAll
    }
}
