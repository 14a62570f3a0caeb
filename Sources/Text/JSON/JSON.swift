/// A JSON value that is written in the order in which it was made.
///
/// `JSONEncoder` refuses NaN and a dictionary changes its order with every run, so neither is used: a number that JSON
/// does not have is written as the text "NaN", "Infinity" or "-Infinity".
public indirect enum JSON: Sendable, Equatable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A whole number as wide as a seed.
    case unsigned(UInt64)
    /// Any other number, with the fewest digits that give it back.
    case number(Double)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Named values in order.
    case object([(String, JSON)])

    /// Whether two values would be written alike.
    public static func == (left: JSON, right: JSON) -> Bool { left.compact == right.compact }

    /// How the numbers are spelled that JSON does not have.
    package static let (notANumber, infinity, negativeInfinity) = ("NaN", "Infinity", "-Infinity")

    /// Many lines, for people: a list or an object that holds others has a line for each.
    public var text: String { written(indent: "") + "\n" }

    /// One line.
    public var compact: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .unsigned(let value): "\(value)"
        case .number(let value): Self.digits(of: value)
        case .string(let value): Self.quoted(value)
        case .array(let values): "[" + values.map { $0.compact }.joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0) + ": " + $1.compact }.joined(separator: ", ") + "}"
        }
    }

    /// An object that holds objects or lists of objects is laid out over lines; what is small stays on one.
    private func written(indent: String, isRoot: Bool = true) -> String {
        let inner = indent + "  "
        switch self {
        case .array(let values) where values.contains(where: { $0.isCollection }):
            let lines = values.map { inner + $0.written(indent: inner, isRoot: false) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members) where isRoot && !members.isEmpty:
            let lines = members.map { inner + Self.quoted($0) + ": " + $1.written(indent: inner, isRoot: false) }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default:
            return compact
        }
    }

    private var isCollection: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    private static func digits(of value: Double) -> String {
        if value.isNaN { return quoted(notANumber) }
        if value.isInfinite { return quoted(value < 0 ? negativeInfinity : infinity) }
        if value == value.rounded(), abs(value) < 0x1p53 { return "\(Int(value))" }
        return "\(value)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
