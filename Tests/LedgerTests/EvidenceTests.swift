import Foundation
import Testing

@testable import Ledger

private let rows = LedgerRow.all.filter { !($0.evidence + $0.printed).isEmpty }

@Suite("Evidence")
struct EvidenceTests {
    @Test("every row that chapters 1 to 5 teach has some, but for what only training or nobody decides")
    func complete() {
        let taught = LedgerRow.all.filter { $0.chapters.contains { $0 <= 5 } }
        #expect(taught.count == 85)
        #expect(taught.filter(\.evidence.isEmpty).map(\.number).sorted() == ["C07", "Q01", "Q04", "Q06"])
    }

    @Test("every number can be read, and every name stands once in its row", arguments: rows)
    func readable(_ row: LedgerRow) {
        let all = row.evidence + row.printed
        #expect(Set(all.map(\.name)).count == all.count)
        for evidence in all {
            let numbers = evidence.reference.numbers
            #expect(numbers.allSatisfy { $0.isFinite }, "\(evidence.name)")
            if case .list(let list) = evidence.reference { #expect(!list.isEmpty, "\(evidence.name)") }
        }
    }

    @Test("no place for a number is left in a row's words", arguments: LedgerRow.all)
    func filled(_ row: LedgerRow) {
        for text in [row.reason, row.correction].compactMap(\.self) {
            // What may be left is a set.
            for place in text.matches(of: /\{([^{}]*)\}/) { #expect(place.1 == "0, 1", "\(place.0)") }
        }
    }

    @Test("places are filled from the row, from another one, entry by entry and rounded; other braces stay")
    func places() throws {
        let row = try #require(LedgerRow.numbered("W06"))
        #expect(row.filled("({w and b after 1 step})") == "(3.5, 1.2)")
        #expect(row.filled("{w and b after 1 step[2]} and {F29: ∂J/∂b at (0, 0)}") == "1.2 and −12")
        #expect(row.filled("{Q10: operations of its five epochs to 1 decimals}") == "1.8·10¹¹")
        #expect(row.filled("{C02: steps to evaluate}, {C02: parameters of cnn-000}") == "313, 225,034")
        let untouched = #"\frac{1}{n} {w and b after 1 step[3]} {nothing} {Z99: limit} {"#
        #expect(row.filled(untouched) == untouched)
    }

    @Test("references are found by row and name, and nothing agrees with what is not there")
    func lookup() {
        #expect(LedgerRow.references("w and b after 1 step", of: "F27") == [3.5, 1.2])
        #expect(LedgerRow.reference("reports", of: "Q14") == 10)
        #expect(LedgerRow.reference("test accuracy", of: "Q01") == 0.975)
        #expect(LedgerRow.reference("w and b after 1 step", of: "W06").isNaN)
        #expect(LedgerRow.references("reports", of: "Q13").isEmpty && LedgerRow.references("x", of: "Z99").isEmpty)
    }

    /// The files of the repository's Swift, each cut into its numbers without the places of thousands.
    private static let written: [String: Int] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var counts: [String: Int] = [:]
        for folder in ["Sources", "chapters", "Tests"] {
            let files = FileManager.default.enumerator(
                at: root.appending(path: folder), includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
                for number in text.matches(of: /[0-9][0-9_]*(\.[0-9]+)?/) {
                    counts[String(number.0.filter { $0 != "_" }), default: 0] += 1
                }
            }
        }
        return counts
    }()

    @Test("a number of eight digits or more stands in the ledger and nowhere else")
    func once() {
        var most: [String: Int] = [:]
        func collect(_ reference: Evidence.Reference, _ digits: inout [String: Int]) {
            switch reference {
            case .number(let number):
                let mantissa = String(number.written.split(separator: "e")[0].drop { $0 == "-" })
                if mantissa.filter(\.isNumber).drop(while: { $0 == "0" }).count >= 8 {
                    digits[mantissa, default: 0] += 1
                }
            case .list(let references): for reference in references { collect(reference, &digits) }
            case .count, .atMost, .text, .truth: break
            }
        }
        for evidence in rows.flatMap({ $0.evidence + $0.printed }) where evidence.isOwn {
            var digits: [String: Int] = [:]
            collect(evidence.reference, &digits)
            most.merge(digits, uniquingKeysWith: max)
        }
        #expect(most.count > 150)
        // A list may have one number twice.
        for (number, uses) in most { #expect(Self.written[number, default: 0] <= uses, "\(number)") }
    }
}
