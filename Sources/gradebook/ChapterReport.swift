import Console
import Foundation

/// What a chapter's run says of itself, as far as the book reads it.
struct ChapterReport: Sendable, Decodable, Equatable {
    struct Check: Sendable, Decodable, Equatable {
        let name: String
        let ledger: [String]
        let holds: Bool
    }

    struct Claim: Sendable, Decodable, Equatable {
        let row: String
        let reproduced: Bool
    }

    let checks: [Check]
    let claims: [Claim]
    let noted: [String]
    let notMeasured: [String]
    let figures: [String]

    var holding: Int { checks.count { $0.holds } }

    /// Reads the JSON that a chapter writes.
    static func read(_ data: Data, of chapter: BookChapter) throws(Failure) -> ChapterReport {
        do {
            return try JSONDecoder().decode(ChapterReport.self, from: data)
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
            return claim.reproduced ? "reproduced" : "not reproduced"
        }
        if noted.contains(row) { return "noted" }
        return notMeasured.contains(row) ? "not measured" : nil
    }
}
