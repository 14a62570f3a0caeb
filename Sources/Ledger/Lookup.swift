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
        + document004BClaims + document004BAdvice

    /// The row of a number such as `C02`, nil where there is none.
    public static func numbered(_ number: String) -> LedgerRow? {
        byNumber[number]
    }

    /// The rows that a chapter teaches.
    public static func taught(inChapter chapter: Int) -> [LedgerRow] {
        all.filter { $0.chapters.contains(chapter) }
    }

    /// The reference numbers under a name; none where the row has no such name.
    public static func references(_ name: String, of row: String) -> [Double] {
        numbered(row)?[name]?.reference.numbers ?? []
    }

    /// The reference number under a name; NaN, with which nothing agrees, where the row does not have exactly one.
    public static func reference(_ name: String, of row: String) -> Double {
        let numbers = references(name, of: row)
        return numbers.count == 1 ? numbers[0] : .nan
    }

    private static let byNumber = Dictionary(all.map { ($0.number, $0) }) { first, _ in first }
}
