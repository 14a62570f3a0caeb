extension LedgerRow {
    /// All rows, in the order of the documents that they quote first.
    public static let all: [LedgerRow] =
        document000 + document001 + document002 + document003 + document004A + document004B

    static let document000 = document000Statements + document000Claims
    static let document001 = document001Formulas + document001Listings + document001Claims
    static let document002 = document002Statements + document002Claims
    static let document003 = document003Formulas + document003Example + document003Listings + document003Claims
    static let document004A = document004AStatements
    static let document004B =
        document004BLosses + document004BOptimizers + document004BRegularizers + document004BListings
        + document004BClaims

    /// The row of a number such as `C02`, nil where there is none.
    public static func numbered(_ number: String) -> LedgerRow? {
        byNumber[number]
    }

    /// The rows that a chapter teaches.
    public static func taught(inChapter chapter: Int) -> [LedgerRow] {
        all.filter { $0.chapters.contains(chapter) }
    }

    private static let byNumber = Dictionary(all.map { ($0.number, $0) }) { first, _ in first }
}
