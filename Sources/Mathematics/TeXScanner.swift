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
}

/// Cuts TeX source into tokens.
struct TeXScanner {
    private let characters: [Character]
    private var position = 0
    private var line = 1
    private var column = 1

    static func tokens(of tex: String) throws(FormulaError) -> [Token] {
        var scanner = TeXScanner(characters: Array(tex))
        var tokens: [Token] = []
        while true {
            let token = try scanner.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
            if token.kind == .command("text") { tokens.append(try scanner.words()) }
        }
    }

    private init(characters: [Character]) { self.characters = characters }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private mutating func advance() {
        if let current, current.isNewline {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
    }

    private mutating func next() throws(FormulaError) -> Token {
        while let current, current.isWhitespace { advance() }
        let (line, column) = (line, column)
        func token(_ kind: Token.Kind) -> Token { Token(kind: kind, line: line, column: column) }
        guard let character = current else { return token(.end) }
        advance()
        switch character {
        case "{": return token(.open)
        case "}": return token(.close)
        case "_": return token(.subscripted)
        case "^": return token(.superscripted)
        case "&": return token(.ampersand)
        case "~": return token(.command(" "))
        case "'": return token(.sign("'"))
        case "\\": return token(command())
        case _ where character.isASCII && character.isNumber: return token(.number(number(from: character)))
        case _ where character.isASCII && character.isLetter: return token(.letter(character))
        case _ where Symbol.typed[character] != nil: return token(.sign(character))
        default:
            throw token(.end).error(
                "'\(character)': not part of a formula; words go into \\text{…}, signs have commands")
        }
    }

    private mutating func command() -> Token.Kind {
        guard let first = current else { return .command("") }
        advance()
        if first == "\\" { return .newRow }
        var name = String(first)
        guard first.isASCII, first.isLetter else { return .command(name) }
        while let current, current.isASCII, current.isLetter {
            name.append(current)
            advance()
        }
        return .command(name)
    }

    private mutating func number(from first: Character) -> String {
        var digits = String(first)
        while let current, current.isASCII {
            let next = position + 1 < characters.count ? characters[position + 1] : " "
            // A point or a comma belongs to the number only inside it: 0.5 and 60,000, but not "3, 5".
            let isGrouping = (current == "." || current == ",") && next.isASCII && next.isNumber
            guard current.isNumber || isGrouping else { break }
            digits.append(current)
            advance()
        }
        return digits
    }

    private mutating func words() throws(FormulaError) -> Token {
        let place = Token(kind: .end, line: line, column: column)
        guard current == "{" else { throw place.error("\\text: needs words in braces, as in \\text{if}") }
        advance()
        var words = ""
        while let current, current != "}" {
            words.append(current)
            advance()
        }
        guard current == "}" else { throw place.error("'{': never closed") }
        advance()
        return Token(kind: .words(words), line: place.line, column: place.column)
    }
}
