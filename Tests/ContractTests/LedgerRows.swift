import Ledger
import TestSupport
import Testing

@testable import gradebook

/// Holds a report against the ledger: a check that holds shows each row that the chapter teaches, or a measured share, or
/// a note does; where data are missing, it says so; and nothing else is claimed.
func expectRows(of chapter: BookChapter, in run: ProgramRun) throws {
    let read = TestSupport.ChapterReport(run)
    let report = try #require(read)
    #expect(report.failed.isEmpty)
    let taught = Set(LedgerRow.taught(inChapter: chapter.number).map(\.number))
    #expect(report.rows.isDisjoint(with: report.notMeasured))
    #expect(report.rows.union(report.notMeasured) == taught)
    #expect(Set(report.statements) == taught)
    #expect(report.notMeasured.isEmpty || chapter.takes("data"))
}
