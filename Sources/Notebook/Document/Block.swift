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
    /// A row of the ledger that is only mentioned.
    case noted(row: String, remark: String?)
    /// A row of the ledger that needs what is not there.
    case notMeasured(row: String, reason: String)
}

/// Rows under named columns.
struct Table: Sendable {
    let caption: String?
    let columns: [String]
    let rows: [[String]]
}

/// A figure with a name of its own in the chapter.
struct ShownFigure: Sendable {
    let name: String
    let caption: String?
    let figure: Plotting.Figure

    var fileName: String { name + ".svg" }
}
