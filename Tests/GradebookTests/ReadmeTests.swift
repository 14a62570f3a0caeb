import Foundation
import Ledger
import TestSupport
import Testing

@testable import gradebook

@Suite("The README")
struct ReadmeTests {
    private func readme() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    }

    @Test("its numbers of statements are the ledger's, and its examples have the verdicts that it gives them")
    func numbers() throws {
        let text = try readme().replacing("\n", with: " ")
        let wrong = LedgerRow.all.count { $0.verdict == .wrong }
        #expect(
            text.contains("Of the \(LedgerRow.all.count) formulas, examples and claims in them, \(wrong) are wrong"))
        for (row, chapter) in [("F07", 2), ("C04", 5), ("F38", 4)] {
            let row = try #require(LedgerRow.numbered(row))
            #expect([.wrong, .nonsense].contains(row.verdict) && row.chapters == [chapter], "\(row.number)")
            #expect(text.contains("(\(row.number), chapter 0\(chapter)"))
        }
    }
}
