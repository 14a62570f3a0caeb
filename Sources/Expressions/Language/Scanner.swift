/// Cuts an expression into tokens.
struct Scanner {
    private let characters: [Character]
    private var position = 0

    /// The longest expression that is read, so that nothing typed can take unbounded time.
    static let maximumLength = 4000

    static func tokens(of text: String) throws(Problem) -> [Token] {
        var scanner = Scanner(characters: Array(text))
        guard scanner.characters.count <= maximumLength else {
            throw Problem(
                maximumLength..<maximumLength,
                "an expression has at most \(maximumLength) characters, found \(scanner.characters.count)")
        }
        var tokens: [Token] = []
        while true {
            let token = try scanner.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private init(characters: [Character]) { self.characters = characters }

    private func peek(_ offset: Int = 0) -> Character? {
        position + offset < characters.count ? characters[position + offset] : nil
    }

    private func token(_ kind: Token.Kind, from start: Int) -> Token {
        Token(kind: kind, columns: start..<position, text: String(characters[start..<position]))
    }

    private mutating func next() throws(Problem) -> Token {
        while let character = peek(), character.isWhitespace { position += 1 }
        let start = position
        guard let character = peek() else { return token(.end, from: start) }
        if character.isASCIIDigit || character == "." && peek(1)?.isASCIIDigit == true {
            let value = try number()
            return token(.number(value), from: start)
        }
        if character.isNameStart || character.loweredDigit != nil {
            let name = name()
            return token(.name(name), from: start)
        }
        if let exponent = try raised() { return token(.raised(exponent), from: start) }
        position += 1
        switch character {
        case "*" where peek() == "*":
            position += 1
            return token(.power, from: start)
        case ">" where peek() == "=":
            position += 1
            return token(.atLeast, from: start)
        case "<" where peek() == "=":
            position += 1
            return token(.atMost, from: start)
        case "|" where peek() == "|":
            position += 1
            return token(.doubleBar, from: start)
        default: break
        }
        if let kind = Self.signs[character] { return token(kind, from: start) }
        throw problem(with: character, at: start)
    }

    private func problem(with character: Character, at start: Int) -> Problem {
        let place = start..<start + 1
        switch character {
        case "=", "≈", "≔":
            return Problem(
                place, "'\(character)' has no place in an expression",
                hint: "write the right-hand side alone, without 'L ='")
        case "{", "}": return Problem(place, "'\(character)' is no bracket here", hint: "write ( ) for brackets")
        case "\\": return Problem(place, "this looks like TeX", hint: "write sigmoid(z), sum(e), a/b, w^2")
        case ";": return Problem(place, "';' has no place in an expression", hint: "rows are written [[1,2],[3,4]]")
        case "!": return Problem(place, "'!' has no meaning here", hint: "there is no factorial")
        case "∂", "∇":
            return Problem(
                place, "'\(character)' cannot be read",
                hint: "claim the derivative itself, and name the variable with --wrt")
        default: return Problem(place, "'\(character)' is not part of an expression")
        }
    }

    // MARK: - Numbers and names

    private mutating func number() throws(Problem) -> Double {
        let start = position
        var digits = ""
        func isExponent() -> Bool {
            guard peek() == "e" || peek() == "E" else { return false }
            if peek(1)?.isASCIIDigit == true { return true }
            return (peek(1) == "-" || peek(1) == "+") && peek(2)?.isASCIIDigit == true
        }
        while let digit = peek(), digit.isASCIIDigit || digit == "." {
            digits.append(digit)
            position += 1
        }
        if isExponent() {
            digits += String(characters[position...position + 1])
            position += 2
            while let digit = peek(), digit.isASCIIDigit {
                digits.append(digit)
                position += 1
            }
        }
        guard let value = Double(digits.hasSuffix(".") ? digits + "0" : digits) else {
            throw Problem(start..<position, "'\(digits)' is not a number")
        }
        guard value.isFinite else {
            throw Problem(start..<position, "'\(digits)' is too large", hint: "the largest number is about 1.8e308")
        }
        return value
    }

    private mutating func name() -> String {
        var result = ""
        while let character = peek(), character.isNameStart || character.isASCIIDigit || character.loweredDigit != nil {
            if let digit = character.loweredDigit {
                result.append(digit)
            } else {
                result += GreekLetters.names[character] ?? String(character)
            }
            position += 1
        }
        return result
    }

    /// A whole exponent above the line: ², ⁻¹.
    private mutating func raised() throws(Problem) -> Int? {
        let start = position
        var digits = peek() == "⁻" ? "-" : ""
        position += digits.count
        while let character = peek(), let digit = character.raisedDigit {
            digits.append(digit)
            position += 1
        }
        if let value = Int(digits) { return value }
        if digits.isEmpty { return nil }
        throw Problem(start..<max(position, start + 1), "this exponent cannot be read", hint: "write ^ and a number")
    }

    private static let signs: [Character: Token.Kind] = [
        "+": .plus, "＋": .plus, "-": .minus, "−": .minus, "–": .minus, "—": .minus, "‐": .minus, "‑": .minus,
        "﹣": .minus, "－": .minus, "*": .times, "·": .times, "⋅": .times, "×": .times, "∗": .times, "⊙": .times,
        "∘": .times, "•": .times, "/": .divide, "÷": .divide, "∕": .divide, "⁄": .divide, "／": .divide, "^": .power,
        "@": .at, "'": .prime, "′": .prime, "’": .prime, "ᵀ": .prime, "⊤": .prime, ">": .greater, "<": .less,
        "≥": .atLeast, "≤": .atMost, "(": .open, "（": .open, ")": .close, "）": .close, "[": .openIndex,
        "]": .closeIndex, ",": .comma, "，": .comma, "|": .bar, "‖": .doubleBar, "∥": .doubleBar, "√": .root,
        "½": .number(0.5), "¼": .number(0.25), "¾": .number(0.75), "∑": .name("Sigma"),
    ]
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }

    /// Latin, Greek and other letters, but not the small raised ones that are signs.
    var isNameStart: Bool { self == "_" || isLetter && self != "ᵀ" && raisedDigit == nil }

    var loweredDigit: Character? { Self.digit(self, in: "₀₁₂₃₄₅₆₇₈₉") }

    var raisedDigit: Character? { Self.digit(self, in: "⁰¹²³⁴⁵⁶⁷⁸⁹") }

    private static func digit(_ character: Character, in row: String) -> Character? {
        for (mark, digit) in zip(row, "0123456789") where mark == character { return digit }
        return nil
    }
}
