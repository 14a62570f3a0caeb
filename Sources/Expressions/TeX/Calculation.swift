import Mathematics

/// A formula, the same formula with numbers put in, and its value.
///
///     let step = try Calculation(
///         try Formula(tex: #"z = wx + b"#), [(try Formula(tex: "w"), Quantity(2)), …], digits: 4)
///     step.line.unicode          // z = wx + b = 2·1.5 + 0.5 = 3.5
///     try step.value()           // what the formula comes to, in full precision
///
/// The numbers stand in what follows the last sign of equality; what stands before is kept as it is.
public struct Calculation: Sendable {
    /// What is computed, in one line of Unicode; empty where the formula names nothing.
    public let subject: String
    /// The names that do not occur in the formula.
    public let unused: [String]
    private let sides: [[Node]]
    private let shown: Node
    private let exact: Node

    /// Puts numbers into a formula; in the shown line they are rounded to so many significant digits.
    public init(_ formula: Formula, _ values: [(Formula, Quantity)], digits: Int) {
        sides = formula.tree.parts.split(separator: .symbol(.equals)).map(Array.init)
        let last = Node.row(sides.last ?? [])
        let exact = Substitution(values, longestSum: .max) { Numeral.exact($0) }.applied(to: last)
        self.exact = exact
        shown = Substitution(values, longestSum: 4) { Numeral.rounded($0, digits: digits) }.applied(to: last)
        subject = sides.count > 1 ? Formula(tree: .row(sides[0])).unicode : ""
        unused = values.indices.filter { index in
            var others = values
            others.remove(at: index)
            return Substitution(others, longestSum: .max) { Numeral.exact($0) }.applied(to: last) == exact
        }.map { values[$0].0.unicode }
        isRounded = values.contains { $0.1.entries.contains { !Numeral.isExact($0, digits: digits) } }
    }

    private let isRounded: Bool

    /// What the formula comes to with these numbers, in full precision.
    public func value() throws(EvaluationError) -> Quantity { try Quantity(of: exact) }

    /// Whether a matrix stands in it, which one line of text cannot show well.
    public var hasMatrix: Bool { shown.hasMatrix }

    /// All of it in one line.
    public func line(_ value: Quantity, digits: Int) -> Formula {
        Formula(tree: .row(steps(value, digits).flatMap { $0 }))
    }

    /// One line for the formula, one for the numbers, one for the value.
    public func lines(_ value: Quantity, digits: Int) -> Formula {
        let steps = steps(value, digits)
        guard sides.count > 1 else {
            return Formula(tree: .table(.aligned, rows: steps.enumerated().map { [.row([]), .row($1)] }))
        }
        let first = sides[0]
        let rows = [[Node.row(first), .row(Array(steps[0].dropFirst(first.count)))]]
        return Formula(tree: .table(.aligned, rows: rows + steps.dropFirst().map { [.row([]), .row($0)] }))
    }

    private func steps(_ value: Quantity, _ digits: Int) -> [[Node]] {
        let formula = Array(sides.joined(separator: [.symbol(.equals)]))
        let result = Substitution([], longestSum: 4) { Numeral.rounded($0, digits: digits) }.written(value)
        let isExact = value.entries.allSatisfy { Numeral.isExact($0, digits: digits) }
        let sign = Node.symbol(isRounded ? .approximates : .equals)
        let numbers = shown == Node.row(sides.last ?? []) || shown == result ? [] : [[sign] + shown.parts]
        return [formula] + numbers + [[.symbol(isExact && !isRounded ? .equals : .approximates)] + result.parts]
    }
}

extension Node {
    fileprivate var hasMatrix: Bool {
        if case .table = self { return true }
        return children.contains { $0.hasMatrix }
    }
}
