import Console
import Foundation

/// The processor's name and how many cores this process may use.
var machineName: String {
    let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = information.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(name ?? "processor without a name"), \(cores) \(cores == 1 ? "core" : "cores")"
}

/// The report as JSON that `--compare` reads again.
func encoded(_ report: Report) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    } catch {
        throw Failure(.failed, "the report cannot be written as JSON: \(error)")
    }
}

/// An earlier report.
func earlier(_ file: URL) throws(Failure) -> Report {
    let bytes: Data
    do {
        bytes = try Data(contentsOf: file)
    } catch {
        throw Failure(.missingData, "--compare: \(file.path) cannot be read")
    }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
        return try decoder.decode(Report.self, from: bytes)
    } catch {
        throw Failure(
            .corruptData, "--compare: \(file.path) is no report of this tool", hint: "make one with --format json")
    }
}
