extension JSON {
    /// Reads a JSON text (RFC 8259) that may be nested up to 64 deep; of equal names in an object all are kept.
    public init(reading text: String) throws(JSONError) {
        var reader = JSONReader(bytes: Array(text.utf8))
        self = try reader.document()
    }

    /// The value of a name in an object, nil where it has none or this is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// The text, nil where this is none.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// Whether it is so, nil where this is neither.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The whole number, nil where this is none.
    public var integer: Int? {
        switch self {
        case .integer(let value): value
        case .unsigned(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The number, one that is not finite by its name among them; nil where this is none.
    public var number: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        case .unsigned(let value): Double(value)
        case .string("NaN"): .nan
        case .string("Infinity"): .infinity
        case .string("-Infinity"): -.infinity
        default: nil
        }
    }

    /// The values of a list, nil where this is none.
    public var array: [JSON]? { if case .array(let values) = self { values } else { nil } }

    /// The texts of a list of texts, nil where this is none.
    public var strings: [String]? {
        guard let array else { return nil }
        let strings = array.compactMap { $0.string }
        return strings.count == array.count ? strings : nil
    }
}

/// Why a text is no JSON, and where.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The byte, counted from 0.
    public let offset: Int
    /// What was expected there.
    public let message: String
    /// The place and the message.
    public var description: String { "byte \(offset): \(message)" }
}

private struct JSONReader {
    let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSONError) -> JSON {
        let result = try value()
        skipSpace()
        guard offset == bytes.count else { throw error("expected the end") }
        return result
    }

    private func error(_ message: String) -> JSONError { JSONError(offset: offset, message: message) }

    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard current == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(JSONError) -> JSON {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64 else { throw error("this is nested too deeply") }
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try list()
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ name: String, _ value: JSON) throws(JSONError) -> JSON {
        let end = offset + name.utf8.count
        guard end <= bytes.count, bytes[offset..<end].elementsEqual(name.utf8) else { throw error("expected a value") }
        offset = end
        return value
    }

    private mutating func object() throws(JSONError) -> JSON {
        offset += 1
        var members: [(String, JSON)] = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw error("expected a name") }
            let name = try text()
            guard take(UInt8(ascii: ":")) else { throw error("expected ':'") }
            members.append((name, try value()))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw error("expected ',' or '}'") }
        return .object(members)
    }

    private mutating func list() throws(JSONError) -> JSON {
        offset += 1
        var values: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat { values.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw error("expected ',' or ']'") }
        return .array(values)
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = offset
        while let byte = current, "+-.0123456789eE".utf8.contains(byte) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
        let isPlain = digits.utf8.first.map { (48...57).contains($0) } ?? false
        // JSON has no leading zeros and no point without digits, which Swift would take.
        let leads =
            digits.utf8.count > 1 && digits.hasPrefix("0")
            && digits.utf8.dropFirst().first.map { (48...57).contains($0) } == true
        guard isPlain, !leads, !text.hasSuffix("."), let value = Double(text) else {
            offset = start
            throw error("expected a value")
        }
        if let whole = Int(text) { return .integer(whole) }
        return UInt64(text).map { .unsigned($0) } ?? .number(value)
    }

    private mutating func text() throws(JSONError) -> String {
        offset += 1
        var content: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): content += Array(String(try escaped()).utf8)
            case 0..<0x20: throw error("a text has no control characters")
            default:
                content.append(byte)
                offset += 1
            }
        }
        throw error("a text is never closed")
    }

    private mutating func escaped() throws(JSONError) -> Character {
        offset += 1
        guard let byte = current else { throw error("a text is never closed") }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "u"):
            let first = try fourDigits()
            guard (0xD800..<0xDC00).contains(first) else { return character(first) }
            // The second half of a pair; alone, a half is no character.
            guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
            else {
                return "\u{FFFD}"
            }
            offset += 2
            let second = try fourDigits()
            guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
            return character(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: throw error("there is no such escape")
        }
    }

    private func character(_ code: UInt32) -> Character { Unicode.Scalar(code).map { Character($0) } ?? "\u{FFFD}" }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("expected four hexadecimal digits")
            }
            code = code << 4 + UInt32(digit)
            offset += 1
        }
        return code
    }
}
