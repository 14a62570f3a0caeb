/// Cuts TeX source into tokens.
struct TeXScanner {
    private let characters: [Character]
    private var position = 0
    private var line = 1
    private var column = 1

    /// The commands whose argument is words.
    static let wordCommands: Set = ["text", "textrm", "textbf"]

    static func tokens(of tex: String) throws(FormulaError) -> [Token] {
        var scanner = TeXScanner(characters: Array(tex))
        var tokens: [Token] = []
        while true {
            let token = try scanner.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
            if case .command(let name) = token.kind, wordCommands.contains(name) {
                tokens.append(try scanner.words(of: name))
            }
        }
    }

    private init(characters: [Character]) { self.characters = characters }

    private var current: Character? { character(at: position) }

    private func character(at index: Int) -> Character? { index < characters.count ? characters[index] : nil }

    private mutating func advance() {
        if let current, current.isNewline {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
    }

    private func here(_ kind: Token.Kind = .end) -> Token { Token(kind: kind, line: line, column: column) }

    private mutating func next() throws(FormulaError) -> Token {
        while let current, current.isWhitespace { advance() }
        let place = here()
        func token(_ kind: Token.Kind) -> Token { Token(kind: kind, line: place.line, column: place.column) }
        guard let character = current else { return place }
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
        case _ where character.isDigit: return token(.number(number(from: character)))
        case _ where character.isASCII && character.isLetter: return token(.letter(character))
        case _ where Symbol.typed[character] != nil: return token(.sign(character))
        default:
            let advice =
                Symbol.command(for: character).map { "write \($0)" }
                ?? "not part of a formula; words go into \\text{…}, signs have commands"
            throw place.error("'\(character)': \(advice)")
        }
    }

    private mutating func command() -> Token.Kind {
        guard let first = current else { return .command("") }
        advance()
        if first == "\\" { return .newRow }
        guard first.isASCII, first.isLetter else { return .command(first.isWhitespace ? " " : String(first)) }
        var name = String(first)
        while let current, current.isASCII, current.isLetter {
            name.append(current)
            advance()
        }
        return .command(name)
    }

    /// Digits with what belongs to them: the point of 0.5 and the comma of 60,000, but not that of {0,1}.
    private mutating func number(from first: Character) -> String {
        var digits = String(first)
        var hasPoint = false
        while let current {
            if current == ",", !hasPoint, first != "0", digits.count <= 3 || digits.contains(","), groupFollows {
                for _ in 0..<4 { take(into: &digits) }
            } else if current == ".", !hasPoint, character(at: position + 1)?.isDigit == true {
                hasPoint = true
                take(into: &digits)
            } else if current.isDigit {
                take(into: &digits)
            } else {
                break
            }
        }
        return digits
    }

    /// Whether a comma stands before three digits, not more.
    private var groupFollows: Bool {
        (1...3).allSatisfy { character(at: position + $0)?.isDigit == true }
            && character(at: position + 4)?.isDigit != true
    }

    private mutating func take(into digits: inout String) {
        guard let current else { return }
        digits.append(current)
        advance()
    }

    /// The words in braces, in which braces may nest and signs that mean something to TeX follow a backslash.
    private mutating func words(of command: String) throws(FormulaError) -> Token {
        while let current, current.isWhitespace { advance() }
        let place = here()
        guard current == "{" else {
            throw place.error("\\\(command): needs words in braces, as in \\\(command){if}")
        }
        advance()
        var words = ""
        var open = 1
        while let character = current {
            switch character {
            case "{": open += 1
            case "}": open -= 1
            case "\\": words.append(try escaped())
            case "$", "%", "#", "&", "_", "^":
                throw here().error(
                    "'\(character)': words have it as \(character == "^" ? "\\text{…}^{…}" : "\\\(character)")")
            case "~": words.append("\u{A0}")
            case _ where character.isNewline || character == "\t": words.append(" ")
            case _ where character.unicodeScalars.contains(where: isForbidden):
                throw here().error("a control character; words hold letters, signs and spaces")
            default: words.append(character)
            }
            advance()
            if open == 0 { return Token(kind: .words(words), line: place.line, column: place.column) }
        }
        throw place.error("'{': never closed")
    }

    private mutating func escaped() throws(FormulaError) -> Character {
        let place = here()
        advance()
        guard let current, "{}$%#&_ ".contains(current) else {
            throw place.error("'\\': words have no commands, only the signs \\{ \\} \\$ \\% \\# \\& \\_")
        }
        return current
    }

    /// Whether XML cannot hold the scalar.
    private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}

extension Character {
    /// Whether it is one of 0 to 9; `isNumber` is true of ½ and 二 as well.
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
