import Expressions
import Mathematics

/// A formula with numbers put in, held against the value that the code has.
struct Trace: Sendable {
    /// All of it in one line; nil where the formula cannot be read or has matrices.
    let line: Formula?
    /// The formula, the numbers and the value below each other.
    let lines: Formula?
    /// The formula's value against the code's.
    let check: Check

    init(
        _ tex: String, _ values: [(String, Quantity)], equals value: Quantity, digits: Int, tolerance: Double?,
        ledger: [String]
    ) {
        var subject = tex
        var line: Formula?
        var lines: Formula?
        do {
            let formula = try Formula(tex: tex)
            let calculation = Calculation(
                formula, try values.map { (try Formula(tex: $0.0), $0.1) }, digits: digits)
            line = calculation.hasMatrix ? nil : calculation.line(value, digits: digits)
            lines = calculation.lines(value, digits: digits)
            subject = calculation.subject.isEmpty ? formula.unicode : calculation.subject
            if let name = calculation.unused.first { throw Unused(name: name) }
            check = Check(
                subject, Self.checked(value), Self.checked(try calculation.value()), tolerance: tolerance,
                ledger: ledger)
        } catch {
            check = Check(subject, Self.checked(value), .text("\(error)"), ledger: ledger)
        }
        (self.line, self.lines) = (line, lines)
    }

    private struct Unused: Error, CustomStringConvertible {
        let name: String
        var description: String { "a value for \(name), which does not occur" }
    }

    /// A matrix is a list of its rows, so that shapes count.
    private static func checked(_ quantity: Quantity) -> Check.Value {
        if let number = quantity.number { return .number(number) }
        return .list(quantity.rows.map { row in row.count == 1 ? .number(row[0]) : .list(row.map { .number($0) }) })
    }
}
