/// What one evaluation of a loss gives: its value and, where the loss tells, on which pieces it was evaluated.
package struct Evaluation: Sendable, Hashable {
    package let value: Double
    /// The signs and winners that decide which formula applies; nil for a loss that is a black box.
    package let branches: [Int32]?

    package init(_ value: Double, branches: [Int32]? = nil) {
        self.value = value
        self.branches = branches
    }
}
