/// One JSON object of plain values, its members in the order of the text.
///
/// Foundation's parser forgets that order and refuses the NaN and Infinity that Python writes.
struct JSONObject {
    /// A key and its value: a number as it is written, a text, true, false, or nothing for null.
    struct Member {
        var key: String
        var text: String
        var isQuoted: Bool
    }

    private let bytes: ArraySlice<UInt8>
    private let line: Int
    private var position: Int

    /// The object on a line of this number.
    init(_ bytes: ArraySlice<UInt8>, number: Int) {
        self.bytes = bytes
        line = number
        position = bytes.startIndex
    }

    /// All members of the object; the line holds nothing else.
    mutating func members() throws(TableError) -> [Member] {
        var members: [Member] = []
        try expect("{", advice: "write one object on each line")
        skipSpaces()
        if current == UInt8(ascii: "}") {
            position += 1
        } else {
            while true {
                skipSpaces()
                let key = try string()
                try expect(":", advice: "put a colon between a key and its value")
                members.append(try value(of: key))
                skipSpaces()
                guard current == UInt8(ascii: ",") else { break }
                position += 1
            }
            try expect("}", advice: "close the object on its own line")
        }
        skipSpaces()
        guard position == bytes.endIndex else { throw error("the end of the line", "write one object on each line") }
        return members
    }

    private mutating func value(of key: String) throws(TableError) -> Member {
        skipSpaces()
        if current == UInt8(ascii: "\"") { return Member(key: key, text: try string(), isQuoted: true) }
        let start = position
        while let byte = current, isWord(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "null": return Member(key: key, text: "", isQuoted: false)
        case "true", "false": return Member(key: key, text: word, isQuoted: false)
        default:
            if Number.parse(word) != nil { return Member(key: key, text: word, isQuoted: false) }
            position = start
            throw error(
                "a number, a text, true, false or null", "write nested values as columns of their own", column: key)
        }
    }

    private mutating func string() throws(TableError) -> String {
        try expect("\"", advice: "put keys and texts in quotation marks")
        var content: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): content += Array(String(try escape()).utf8)
            default: content.append(byte)
            }
        }
        throw error("a quotation mark that closes the text", "close it on the same line")
    }

    private mutating func escape() throws(TableError) -> Character {
        guard let byte = current else { throw error("a character after the backslash", "complete the text") }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            // Characters beyond 0xFFFF are written as two.
            if (0xD800..<0xDC00).contains(units[0]), bytes[position...].starts(with: Array("\\u".utf8)) {
                position += 2
                units.append(try codeUnit())
            }
            return String(decoding: units, as: UTF16.self).first ?? "\u{FFFD}"
        default:
            position -= 1
            throw error("one of \" \\ / b f n r t u after the backslash", "double the backslash")
        }
    }

    private mutating func codeUnit() throws(TableError) -> UInt16 {
        let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else {
            throw error("four hexadecimal digits", "complete the escape")
        }
        position += 4
        return unit
    }

    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipSpaces() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
    }

    private mutating func expect(_ character: Unicode.Scalar, advice: String) throws(TableError) {
        skipSpaces()
        guard current == UInt8(ascii: character) else { throw error("\(character)", advice) }
        position += 1
    }

    private func isWord(_ byte: UInt8) -> Bool {
        let scalar = Character(Unicode.Scalar(byte))
        return scalar.isASCII && (scalar.isLetter || scalar.isNumber) || "+-._".contains(scalar)
    }

    private func error(_ expected: String, _ advice: String, column: String? = nil) -> TableError {
        let rest = String(decoding: bytes[position...].prefix(20), as: UTF8.self)
        return TableError(
            .json, line: line, column: column, expected: expected,
            found: rest.isEmpty ? "the end of the line" : TableError.quoted(rest), advice: advice)
    }
}
