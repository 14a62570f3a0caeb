import Foundation
import Text

extension JSON {
    /// Reads a report into the type that wrote it, with numbers that JSON does not have as `JSON` spells them.
    public static func read<Report: Decodable>(
        _ type: Report.Type = Report.self, from data: Data
    ) throws(JSONProblem) -> Report {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: infinity, negativeInfinity: negativeInfinity, nan: notANumber)
        do {
            return try decoder.decode(Report.self, from: data)
        } catch {
            throw JSONProblem(error)
        }
    }

    /// The text of a report that `read` reads again, its keys in the order of the alphabet.
    public static func text(of report: some Encodable) throws(JSONProblem) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: infinity, negativeInfinity: negativeInfinity, nan: notANumber)
        do {
            return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
        } catch {
            throw JSONProblem(error)
        }
    }
}

/// What is wrong in a text that should be a report, and where.
public struct JSONProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The problem: `'machine' is missing`.
    public let description: String

    init(_ error: any Error) {
        description =
            switch error {
            case DecodingError.keyNotFound(let key, let context):
                "'\(key.stringValue)' is missing\(Self.place(context.codingPath))"
            case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
                "another kind of value than a report has\(Self.place(context.codingPath))"
            default: "it is not JSON"
            }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.isEmpty ? "" : " in " + path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}

extension JSON: Decodable {
    /// Reads any value; the members of an object come in the order of the alphabet, since a decoder forgets their own.
    ///
    /// A text that spells NaN or an infinity is that number.
    public init(from decoder: any Decoder) throws {
        if let members = try? decoder.singleValueContainer().decode([String: JSON].self) {
            self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
            return
        }
        if let values = try? decoder.singleValueContainer().decode([JSON].self) {
            self = .array(values)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let integer = try? value.decode(Int.self) {
            self = .integer(integer)
        } else if let integer = try? value.decode(UInt64.self) {
            self = .unsigned(integer)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else {
            self = .string(try value.decode(String.self))
        }
    }
}
