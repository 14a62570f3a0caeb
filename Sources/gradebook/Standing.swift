import Console
import Foundation
import Notebook

/// What the book asks of a chapter's report.
extension ChapterReport {
    var holding: Int { checks.count { $0.holds } }

    /// Reads the JSON that a chapter writes.
    static func read(_ data: Data, of chapter: BookChapter) throws(Failure) -> ChapterReport {
        do {
            return try JSON.read(from: data)
        } catch {
            throw Failure(.corruptData, "\(chapter.program): its report cannot be read: \(error)")
        }
    }

    /// What this run says of a row of the ledger; nil where it does not meet it.
    func standing(of row: String) -> String? {
        let shown = checks.filter { $0.ledger.contains(row) }
        if let failing = shown.first(where: { !$0.holds }) { return "the check “\(failing.name)” fails" }
        if !shown.isEmpty { return "shown by \(shown.count) \(shown.count == 1 ? "check" : "checks")" }
        if let claim = claims.first(where: { $0.row == row }) {
            return claim.isReproduced ? "reproduced" : "not reproduced"
        }
        if noted.contains(row) { return "noted" }
        return notMeasured.contains(row) ? "not measured" : nil
    }
}
