import Console
import Foundation
import Text

extension Report {
    /// The report as JSON that `--compare` reads again.
    func json() throws(Failure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw Failure(.failed, "the report cannot be written as JSON: \(error)")
        }
    }

    /// Reads an earlier report.
    init(compare file: URL) throws(Failure) {
        let path = file.path(percentEncoded: false)
        let bytes: Data
        do {
            bytes = try Data(contentsOf: file)
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw Failure(
                .missingData, "--compare: \(path): \(isThere ? "cannot be read as a file" : "there is no such file")",
                hint: "expected is what an earlier --format json wrote")
        }
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        do {
            self = try decoder.decode(Report.self, from: bytes)
        } catch {
            throw Failure(
                .corruptData, "--compare: expected a report of this tool, found \(path): \(Self.problem(error))",
                hint: "make one with --format json")
        }
    }

    private static func problem(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "'\(key.stringValue)' is missing\(place(context.codingPath))"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "another kind of value than a report has\(place(context.codingPath))"
        default: "it is not JSON"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.isEmpty ? "" : " in " + path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
