extension LedgerRow {
    /// All rows, in the order of the documents.
    public static let all: [LedgerRow] = document000 + document001 + document002 + document003

    /// The row of a number such as `C02`, nil where there is none.
    public static func numbered(_ number: String) -> LedgerRow? {
        byNumber[number]
    }

    private static let byNumber = Dictionary(all.map { ($0.number, $0) }) { first, _ in first }
}
