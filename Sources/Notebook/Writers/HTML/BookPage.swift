import Foundation
import Ledger
import Mathematics

/// A page of a book that is no chapter, written as the chapters' pages are: its contents, or its ledger.
package struct BookPage: Sendable {
    /// What the page is made of, in order.
    package enum Part: Sendable {
        /// Markdown, as the prose of a chapter.
        case prose(String)
        /// A row of the ledger, in full.
        case row(LedgerRow)
    }

    private let document: [Block]

    /// Reads the parts.
    ///
    /// Throws where a formula in the prose is wrong.
    package init(_ parts: [Part]) throws(FormulaError) {
        var document: [Block] = []
        for part in parts {
            switch part {
            case .prose(let markdown):
                let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
                    ProseText.Line(text: String($1), line: $0 + 1, column: 1)
                }
                document += try ProseParser.blocks(lines).map { .prose($0) }
            case .row(let row): document.append(.output(.row(row)))
            }
        }
        self.document = document
    }

    /// The page, which needs no other file.
    package var html: String { HTMLPage(name: "Gradebook", document: document).text }

    /// A chapter's page as a leaf of a book, with ways to its contents and its neighbours.
    package static func leaf(
        _ chapter: String, previous: (title: String, file: String)?, next: (title: String, file: String)?
    ) -> String {
        func link(_ title: String, _ file: String, _ relation: String) -> String {
            Markup.element("a", [("href", file), ("rel", relation)], Markup.text(title))
        }
        var links = [link("Gradebook", "index.html", "contents")]
        if let previous { links.append(link("← " + previous.title, previous.file, "prev")) }
        if let next { links.append(link(next.title + " →", next.file, "next")) }
        let plain = HTMLPage.bookLine("Gradebook")
        guard let place = chapter.range(of: plain) else { return chapter }
        return chapter.replacingCharacters(in: place, with: HTMLPage.bookLine(links.joined(separator: " · ")))
    }
}
