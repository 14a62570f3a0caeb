import Console
import Ledger
import Plotting

/// A block of the document that a chapter becomes.
///
/// Every writer reads the same blocks.
enum Block: Sendable {
    /// Prose with the values of this run in it.
    case prose(ProseBlock)
    /// The source lines that ran, verbatim.
    case code([String], firstLine: Int)
    /// Source lines that ran and are not shown, and what they are about.
    case hidden(lines: ClosedRange<Int>, String)
    /// What the code left.
    case output(Output)
    /// A word of the notebook itself.
    case note(String)
    /// What stands at the end of a run.
    case ending(Ending)

    /// What stands for code that is not shown.
    static func hiding(_ lines: ClosedRange<Int>, _ reason: String) -> String {
        let numbers = lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)–\(lines.upperBound)"
        return "\(numbers): \(reason)"
    }
}

/// What a run came to, and how to repeat it.
struct Ending: Sendable {
    /// How many checks hold; nil where there are none.
    let summary: String?
    let seed: UInt64
    /// The words of the command, as a shell reads them.
    let command: [String]
}

extension [Block] {
    /// The words of the first heading.
    var title: String? {
        for case .prose(.heading(_, let content)) in self { return content.plain }
        return nil
    }
}

/// What a line of code left behind.
enum Output: Sendable {
    /// A value and its name, if it has one.
    case shown(name: String?, text: String)
    /// A statement about numbers that holds or does not.
    case check(Check)
    /// A small tensor in rows and columns.
    case matrix(Matrix)
    /// A formula with numbers put in.
    case trace(Trace)
    /// What the grader says of a derivation.
    case grade(Grade)
    /// A value that the prose can name.
    case value(name: String, text: String)
    /// Rows and columns.
    case table(Table)
    /// A picture.
    case figure(ShownFigure)
    /// An error that the lesson shows on purpose.
    case failure(name: String, message: String)
    /// A printed number set against measured ones.
    case claim(Claim)
    /// A row of the ledger, in full.
    case row(LedgerRow)
    /// What a run came to against the numbers of a row.
    case evidence(ShownEvidence)
    /// A row of the ledger that is only mentioned.
    case noted(row: String, remark: String?)
    /// A row of the ledger that needs what is not there.
    case notMeasured(row: String, reason: String)

    static func noting(_ row: String, _ remark: String?) -> String { "\(row) noted" + (remark.map { ": \($0)" } ?? "") }
    static func notMeasuring(_ row: String, _ reason: String) -> String { "\(row) not measured: \(reason)" }
}

/// Rows under named columns.
struct Table: Sendable {
    let caption: String?
    let columns: [String]
    let rows: [[String]]

    /// Whether a column holds numbers, which stand right.
    func isNumeric(_ column: Int) -> Bool {
        !rows.isEmpty && rows.allSatisfy { column >= $0.count || $0[column].isNumeric }
    }
}

extension String {
    /// Whether the text is a number, also with a unit or a sign that belongs to it.
    fileprivate var isNumeric: Bool {
        if isEmpty || self == "NaN" || self == "Infinity" { return true }
        guard let first, first.isNumber || "-−+".contains(first) else { return false }
        return !contains(" ") && contains(where: \.isNumber)
    }
}

/// A figure with a name of its own in the chapter.
struct ShownFigure: Sendable {
    let name: String
    let caption: String?
    let figure: Plotting.Figure

    var fileName: String { name + ".svg" }
}
