/// Finds what to colour in Swift code: keywords, types, strings, numbers, comments and attributes.
///
/// It reads words and quotation marks, not Swift: code that does not compile is coloured as far as it goes.
struct SwiftHighlighter {
    enum Kind: String {
        case plain, keyword, type, string, number, comment
    }

    /// What a line ends inside of.
    private enum State: Equatable {
        case code
        case comment(depth: Int)
        case string(hashes: Int)
    }

    private var state = State.code

    /// The parts of the lines, line by line.
    static func parts(of lines: [String]) -> [[(kind: Kind, text: String)]] {
        var highlighter = SwiftHighlighter()
        return lines.map { highlighter.parts(of: $0) }
    }

    private mutating func parts(of line: String) -> [(kind: Kind, text: String)] {
        let characters = Array(line)
        var parts: [(kind: Kind, text: String)] = []
        var index = 0
        func add(_ kind: Kind, upTo end: Int) {
            guard end > index else { return }
            let text = String(characters[index..<end])
            if let last = parts.last, last.kind == kind {
                parts[parts.count - 1].text += text
            } else {
                parts.append((kind, text))
            }
            index = end
        }
        while index < characters.count {
            switch state {
            case .comment(let depth):
                add(.comment, upTo: endOfComment(characters, index, depth))
            case .string(let hashes):
                add(.string, upTo: endOfLongString(characters, index, hashes))
            case .code:
                let (kind, end) = token(characters, index)
                add(kind, upTo: end)
            }
        }
        return parts
    }

    /// What begins at a place of code, and where it ends on this line.
    private mutating func token(_ line: [Character], _ start: Int) -> (Kind, Int) {
        let character = line[start]
        func has(_ text: String, at place: Int) -> Bool { line[min(place, line.count)...].starts(with: text) }
        if has("//", at: start) { return (.comment, line.count) }
        if has("/*", at: start) {
            state = .comment(depth: 0)
            return (.comment, start)
        }
        if character == "\"" || character == "#" {
            let hashes = line[start...].prefix { $0 == "#" }.count
            if has("\"\"\"", at: start + hashes) {
                state = .string(hashes: hashes)
                return (.string, start + hashes + 3)
            }
            if has("\"", at: start + hashes) { return (.string, endOfString(line, start + hashes + 1, hashes)) }
        }
        if character == "@" || character == "#" {
            return (.keyword, endOfWord(line, start + 1))
        }
        if character.isNumber {
            var end = start
            while end < line.count {
                let isExponent = "+-".contains(line[end]) && end > start && "eEpP".contains(line[end - 1])
                let isPoint = line[end] == "." && end + 1 < line.count && line[end + 1].isNumber
                guard line[end].isLetter || line[end].isNumber || line[end] == "_" || isExponent || isPoint else {
                    break
                }
                end += 1
            }
            return (.number, end)
        }
        guard character.isLetter || character == "_" else { return (.plain, start + 1) }
        let end = endOfWord(line, start)
        let word = String(line[start..<end])
        // After a point a word is a member, whatever it is called.
        if start > 0, line[start - 1] == "." { return (.plain, end) }
        if Self.keywords.contains(word) { return (.keyword, end) }
        return (character.isUppercase ? .type : .plain, end)
    }

    private func endOfWord(_ line: [Character], _ start: Int) -> Int {
        line[min(start, line.count)...].firstIndex { !($0.isLetter || $0.isNumber || $0 == "_") } ?? line.count
    }

    private func endOfString(_ line: [Character], _ start: Int, _ hashes: Int) -> Int {
        var index = start
        let closing = ["\""] + Array(repeating: "#", count: hashes)
        while index < line.count {
            if line[index] == "\\", hashes == 0 {
                index += 2
            } else if line[index...].starts(with: closing.map { Character($0) }) {
                return index + closing.count
            } else {
                index += 1
            }
        }
        return line.count
    }

    private mutating func endOfLongString(_ line: [Character], _ start: Int, _ hashes: Int) -> Int {
        let closing = Array("\"\"\"") + Array(repeating: "#", count: hashes)
        var index = start
        while index < line.count {
            if line[index...].starts(with: closing) {
                state = .code
                return index + closing.count
            }
            index += line[index] == "\\" && hashes == 0 ? 2 : 1
        }
        return line.count
    }

    private mutating func endOfComment(_ line: [Character], _ start: Int, _ depth: Int) -> Int {
        var depth = depth
        var index = start
        while index < line.count {
            if line[index...].starts(with: "/*") {
                depth += 1
                index += 2
            } else if line[index...].starts(with: "*/") {
                depth -= 1
                index += 2
                if depth <= 0 {
                    state = .code
                    return index
                }
            } else {
                index += 1
            }
        }
        state = .comment(depth: depth)
        return line.count
    }

    private static let keywords: Set = [
        "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
        "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough",
        "false",
        "fileprivate", "final", "for", "func", "guard", "if", "import", "in", "indirect", "init", "inout", "internal",
        "is",
        "lazy", "let", "mutating", "nil", "nonisolated", "nonmutating", "open", "operator", "override", "package",
        "private",
        "protocol", "public", "repeat", "rethrows", "return", "self", "Self", "some", "static", "struct", "subscript",
        "super",
        "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak", "where", "while",
    ]
}
