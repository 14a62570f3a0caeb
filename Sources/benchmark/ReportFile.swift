import Console
import Foundation
import Text

extension Report {
    /// The report as JSON that `--compare` reads again.
    func json() throws(Failure) -> String {
        do {
            return try JSON.text(of: self)
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
        do {
            self = try JSON.read(from: bytes)
        } catch {
            throw Failure(
                .corruptData, "--compare: expected a report of this tool, found \(path): \(error)",
                hint: "make one with --format json")
        }
    }
}
