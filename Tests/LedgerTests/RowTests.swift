import Ledger
import Testing

/// The ranges that are written in lists of rows: `F09–F12` as its four numbers, anything else as itself.
private func numbers(_ list: String) -> [String] {
    list.split(separator: " ").flatMap { item -> [String] in
        guard let range = item.wholeMatch(of: /([FWCQT])([0-9]{2})–[FWCQT]([0-9]{2})/), let first = Int(range.2),
            let last = Int(range.3)
        else { return [String(item)] }
        return (first...last).map { "\(range.1)\($0 < 10 ? "0" : "")\($0)" }
    }
}

private let chapters: [(chapter: Int, rows: String)] = [
    (1, "F03 F08 F13 F27–F29 F41 F42 W06 C06 C08 T50 Q14"),
    (2, "F01 F02 F04 F05 F07 F09–F12 F17–F20 W01–W05 T01 T08 T13 T48"),
    (3, "F06 F14 F15 F16 F21–F26 T21 T31 T34–T36 T42"),
    (4, "F37–F40 T05 T07 T09 T24 T33 T43–T47 T56"),
    (5, "C01–C05 C07 C09 Q01 Q02 Q04–Q06 Q08–Q10 T04 T20 T22 T57"),
    (6, "F27 F30–F36 T13 T37–T41 T49"),
    (7, "F42 Q03 Q07 T03 T14–T17 T19 T29 T30 T32 T54"),
    (8, "T10 T11 T23 T28 T51"),
    (9, "Q11 T02 T12 T25–T27 T52 T53 T55 T58"),
]

private let isCJK: @Sendable (Unicode.Scalar) -> Bool = { ("\u{4E00}"..."\u{9FFF}").contains($0) }

@Suite("The ledger's rows")
struct RowTests {
    @Test("every number is there, once")
    func complete() {
        #expect(
            LedgerRow.all.map(\.number).sorted() == numbers("C01–C09 F01–F42 Q01–Q14 T01–T58 W01–W06"))
    }

    @Test(
        "the verdicts on formulas, worked example, listings, numbers and sentences have their totals",
        arguments: [
            (Verdict.correct, [13, 0, 3, 1, 7]), (.convention, [14, 0, 1, 3, 22]), (.wrong, [10, 5, 4, 5, 27]),
            (.illPosed, [2, 1, 1, 0, 2]), (.nonsense, [3, 0, 0, 0, 0]), (.unmeasured, [0, 0, 0, 3, 0]),
            (.notCheckable, [0, 0, 0, 2, 0]),
        ])
    func totals(verdict: Verdict, counts: [Int]) {
        let rows = LedgerRow.all.filter { $0.verdict == verdict }
        #expect("FWCQT".map { kind in rows.count { $0.number.first == kind } } == counts)
    }

    @Test("a chapter teaches its rows and no others", arguments: chapters)
    func taught(chapter: Int, rows: String) {
        #expect(LedgerRow.taught(inChapter: chapter).map(\.number).sorted() == numbers(rows).sorted())
    }

    @Test("four rows belong to no chapter, three to two, and there are nine chapters")
    func untaught() {
        #expect(LedgerRow.all.filter(\.chapters.isEmpty).map(\.number).sorted() == ["Q12", "Q13", "T06", "T18"])
        #expect(LedgerRow.all.filter { $0.chapters.count > 1 }.map(\.number).sorted() == ["F27", "F42", "T13"])
        #expect(LedgerRow.all.allSatisfy { $0.chapters == $0.chapters.sorted() })
        #expect(Set(LedgerRow.all.flatMap(\.chapters)) == Set(1...9))
    }

    @Test("rows stand in the order of the documents that they quote first")
    func order() {
        let documents = LedgerRow.all.compactMap(\.places.first?.document)
        #expect(documents.count == LedgerRow.all.count)
        #expect(documents == documents.sorted())
        #expect(
            Set(LedgerRow.all.flatMap(\.places).map(\.document)) == ["000", "001", "002", "003", "004A", "004B"])
    }

    @Test("a Chinese original contains Chinese, and every line of it has its line of English", arguments: LedgerRow.all)
    func translations(_ row: LedgerRow) {
        #expect(row.original != nil || row.translation != nil || row.statement != nil)
        guard let original = row.original else { return }
        let chinese = original.split(separator: "\n", omittingEmptySubsequences: false)
        let english = row.translation?.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(chinese.allSatisfy { $0.unicodeScalars.contains(where: isCJK) })
        #expect(english?.count == chinese.count)
        #expect(english?.allSatisfy { !$0.isEmpty } == true)
    }

    @Test("English text contains no Chinese", arguments: LedgerRow.all)
    func english(_ row: LedgerRow) {
        for text in [row.translation, row.reason, row.correction].compactMap(\.self) + row.places.map(\.description) {
            #expect(!text.unicodeScalars.contains(where: isCJK))
            #expect(text == text.trimmed && !text.contains("  "))
        }
    }

    @Test("what is wrong, nonsense, ill-posed or a convention is mended; nothing else is", arguments: LedgerRow.all)
    func corrections(_ row: LedgerRow) {
        let isMended =
            switch row.verdict {
            case .wrong, .nonsense, .illPosed, .convention: true
            case .correct, .unmeasured, .notCheckable: false
            }
        #expect((row.correction != nil) == isMended)
        #expect(row.correctFormula == nil || isMended)
        #expect(!row.reason.isEmpty && row.correction?.isEmpty != true)
    }
}

extension LedgerRow: CustomTestStringConvertible {
    /// The number alone names a row in a failure.
    public var testDescription: String { number }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
