/// One thing that shows what a row says: its name, as a learner would say it, and what must come out.
///
///     .number("J of the neuron", "0.25")
///     .counts("sides of the maps", [26, 13])
///     .atMost("what rounding leaves", 1e-20)
///
/// It stands once. The row's prose names it in braces, `{J of the neuron}`; a row that says the same points to the one
/// that has it, `.same("J of the neuron", as: "F06")`; chapters and tests take it from `LedgerRow`.
public struct Evidence: Sendable, Equatable {
    /// What a run comes to under this name.
    public let name: String
    private let source: Source

    private enum Source: Sendable, Equatable {
        case here(Reference)
        case row(String)
    }

    /// What must come out.
    public indirect enum Reference: Sendable, Equatable {
        /// A number, as exactly as its digits say.
        case number(ReferenceNumber)
        /// A whole number, exactly.
        case count(Int)
        /// No more than this, as of what rounding leaves.
        case atMost(Double)
        /// These words.
        case text(String)
        /// That it is so.
        case truth
        /// Several, in this order.
        case list([Reference])
    }

    /// What must come out, wherever it stands; an empty list, with which nothing agrees, where it stands nowhere.
    public var reference: Reference {
        switch source {
        case .here(let reference): reference
        case .row(let row): LedgerRow.numbered(row)?[name]?.reference ?? .list([])
        }
    }

    /// Whether it stands here and not in another row.
    var isOwn: Bool { if case .here = source { true } else { false } }

    private init(_ name: String, _ source: Source) {
        self.name = name
        self.source = source
    }

    // MARK: - As rows write it

    static func number(_ name: String, _ digits: String, within tolerance: Double? = nil) -> Evidence {
        Evidence(name, .here(.number(ReferenceNumber(digits, within: tolerance))))
    }

    /// Several numbers, written with commas between them.
    static func numbers(_ name: String, _ digits: String) -> Evidence {
        let numbers = digits.split(separator: ",").map { ReferenceNumber(String($0.drop { $0 == " " })) }
        return Evidence(name, .here(.list(numbers.map { .number($0) })))
    }

    static func count(_ name: String, _ count: Int) -> Evidence { Evidence(name, .here(.count(count))) }

    static func counts(_ name: String, _ counts: [Int]) -> Evidence {
        Evidence(name, .here(.list(counts.map { .count($0) })))
    }

    static func atMost(_ name: String, _ bound: Double) -> Evidence { Evidence(name, .here(.atMost(bound))) }

    static func text(_ name: String, _ words: String) -> Evidence { Evidence(name, .here(.text(words))) }

    static func holds(_ name: String) -> Evidence { Evidence(name, .here(.truth)) }

    /// What another row has under the same name.
    static func same(_ name: String, as row: String) -> Evidence { Evidence(name, .row(row)) }
}

extension Evidence.Reference {
    /// The numbers in it, in order.
    public var numbers: [Double] {
        switch self {
        case .number(let number): [number.value]
        case .count(let count): [Double(count)]
        case .atMost(let bound): [bound]
        case .text, .truth: []
        case .list(let references): references.flatMap(\.numbers)
        }
    }

    /// What prose says of it; numbers are rounded where decimals are given.
    func text(decimals: Int? = nil) -> String {
        switch self {
        case .number(let number): number.text(decimals: decimals)
        case .count(let count): Self.grouped(count)
        case .atMost(let bound): ReferenceNumber("\(bound)").text()
        case .text(let words): words
        case .truth: "yes"
        case .list(let references): references.map { $0.text(decimals: decimals) }.joined(separator: ", ")
        }
    }

    /// A count with a comma between thousands, where it has five digits or more.
    private static func grouped(_ count: Int) -> String {
        let digits = "\(count)"
        guard digits.count > 4 else { return digits }
        return digits.enumerated().reduce(into: "") { text, next in
            if next.offset > 0, (digits.count - next.offset).isMultiple(of: 3) { text += "," }
            text.append(next.element)
        }
    }
}
