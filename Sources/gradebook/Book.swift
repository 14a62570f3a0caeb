import Console
import Foundation
import Ledger
import Mathematics
import Notebook

/// The chapters of one run, bound: a page of contents, the ledger, and the chapters with ways from one to the next.
struct Book {
    let runs: [ChapterRun]

    var checks: Int { runs.compactMap(\.report).reduce(0) { $0 + $1.checks.count } }
    var holding: Int { runs.compactMap(\.report).reduce(0) { $0 + $1.holding } }

    /// What the run came to: "5 chapters, 312 checks, 312 hold".
    var summary: String {
        let count = "\(runs.count) \(runs.count == 1 ? "chapter" : "chapters"), \(checks) checks, \(holding) hold"
        let broken = runs.filter { !$0.succeeded }.map(\.chapter.fileName)
        return broken.isEmpty ? count : count + "; not all is well in \(broken.joined(separator: ", "))"
    }

    /// Writes index.html and ledger.html into the folder where the chapters' pages stand, and links these.
    func bind(in folder: URL) throws(Failure) {
        do {
            try AtomicFile.write(Data(try contents(in: folder).utf8), to: folder.appending(path: "index.html"))
            try AtomicFile.write(Data(try ledger().utf8), to: folder.appending(path: "ledger.html"))
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.failed, "the book's own pages: \(error)")
        }
        let pages = runs.filter { $0.report != nil }.map(\.chapter)
        for (index, chapter) in pages.enumerated() {
            let file = folder.appending(path: chapter.fileName + ".html")
            guard let page = try? String(contentsOf: file, encoding: .utf8) else { continue }
            let neighbours = [index - 1, index + 1].map { neighbour in
                pages.indices.contains(neighbour)
                    ? (title: title(of: pages[neighbour], in: folder), file: pages[neighbour].fileName + ".html") : nil
            }
            let leaf = BookPage.leaf(page, previous: neighbours[0], next: neighbours[1])
            try AtomicFile.write(Data(leaf.utf8), to: file)
        }
    }

    /// The heading of a chapter's page.
    private func title(of chapter: BookChapter, in folder: URL) -> String {
        let markdown = try? String(
            contentsOf: folder.appending(path: chapter.fileName + ".md"), encoding: .utf8)
        let heading = markdown?.split(separator: "\n").first { $0.hasPrefix("# ") }
        return heading.map { String($0.dropFirst(2)) } ?? chapter.program
    }

    private func contents(in folder: URL) throws(FormulaError) -> String {
        let chapters = runs.map { run in
            let name = "\(run.chapter.number). \(title(of: run.chapter, in: folder))"
            let link = run.report == nil ? name : "[\(name)](\(run.chapter.fileName).html)"
            let checks = run.report.map { "\($0.holding) of \($0.checks.count)" } ?? "did not run"
            return "| \(link) | \(checks) | \(run.report?.figures.count ?? 0) |"
        }
        let verdicts = Verdict.allCases.map { verdict in
            "| \(verdict.rawValue) | \(LedgerRow.all.count { $0.verdict == verdict }) |"
        }
        let markdown = """
            # A book of gradients that grades them
            Every formula in these chapters was printed, computed and checked in the run that wrote this page; every gradient
            that is derived by hand was held against the numbers. \(summary).

            ## The chapters
            | chapter | checks that hold | figures |
            | --- | --- | --- |
            \(chapters.joined(separator: "\n"))

            ## What the documents say
            Five documents on building deep-learning models stand behind the book. The [ledger](ledger.html) lists their
            \(LedgerRow.all.count) formulas, examples and claims, and what the numbers say of each:

            | verdict | statements |
            | --- | --- |
            \(verdicts.joined(separator: "\n"))
            """
        return try BookPage([.prose(markdown)]).html
    }

    private func ledger() throws(FormulaError) -> String {
        let rows = LedgerRow.all.map { row in
            let place = row.places.first.map(\.description) ?? ""
            let chapters = row.chapters.map { number in
                let met = runs.first { $0.chapter.number == number && $0.report?.standing(of: row.number) != nil }
                return met.map { "[\(number)](\($0.chapter.fileName).html)" } ?? "\(number)"
            }.joined(separator: ", ")
            return
                "| [\(row.number)](#claim-\(row.number)) | \(place) | \(row.verdict.rawValue) | \(chapters) | \(standing(of: row)) |"
        }
        let introduction = """
            # The ledger
            Every formula, example, listing and claim of the documents behind the book: where it stands, what the numbers say
            of it, which chapter shows it, and what came of that in this run. Back to the [contents](index.html).

            ## All statements
            | statement | place | verdict | chapter | in this run |
            | --- | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            ## In full
            """
        return try BookPage([.prose(introduction)] + LedgerRow.all.map { .row($0) }).html
    }

    /// What this run says of a row.
    private func standing(of row: LedgerRow) -> String {
        let taught = runs.filter { row.chapters.contains($0.chapter.number) }
        let said = taught.compactMap { $0.report?.standing(of: row.number) }
        if !said.isEmpty { return said.joined(separator: "; ") }
        if row.chapters.isEmpty { return "—" }
        let written = BookChapter.all.map(\.number)
        return row.chapters.contains(where: written.contains) ? "not in this run" : "its chapter is still to come"
    }
}
