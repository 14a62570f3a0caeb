/// A piece of TeX source and where it stands.
struct Token: Equatable {
    enum Kind: Equatable {
        case command(String)
        case letter(Character)
        case number(String)
        case sign(Character)
        case open, close, subscripted, superscripted, ampersand, newRow
        /// The words of \text{…}, whose spaces count.
        case words(String)
        case end
    }

    let kind: Kind
    let line: Int
    let column: Int

    func error(_ message: String) -> FormulaError { FormulaError(message: message, line: line, column: column) }

    /// The token as a message shows it.
    var shown: String {
        switch kind {
        case .command(let name): "\\\(name)"
        case .letter(let letter), .sign(let letter): "'\(letter)'"
        case .number(let digits): "'\(digits)'"
        case .open: "'{'"
        case .close: "'}'"
        case .subscripted: "'_'"
        case .superscripted: "'^'"
        case .ampersand: "'&'"
        case .newRow: "\\\\"
        case .words: "words"
        case .end: "the end"
        }
    }
}
