import Console
import Foundation
import Tables

/// Where a table comes from, and how errors call it.
struct TableInput {
    /// The file; nil for standard input.
    var file: URL?

    /// The input that the command line names.
    init(_ arguments: Arguments) throws(Failure) {
        let operand = arguments.operands.first
        if operand?.isEmpty == true {
            throw Failure(.usage, "FILE: is empty", hint: "give the path of a table, or - for standard input")
        }
        if operand == nil, isatty(0) == 1 {
            throw Failure(.usage, "FILE: missing, a table to draw", hint: "plot --help lists what it takes")
        }
        file = operand == nil || operand == "-" ? nil : operand.map { URL(filePath: $0) }
    }

    /// What errors call it.
    var name: String { file?.relativePath ?? "standard input" }

    /// What a title is made of where none is given.
    var stem: String? { file?.deletingPathExtension().lastPathComponent }

    /// Reads the whole table.
    func table() throws(Failure) -> Table {
        let bytes = try bytes()
        do {
            let guess = Self.guessed(from: bytes)
            let named = file.flatMap { Table.Format(fileName: $0.lastPathComponent) } ?? guess
            // Programs write tabs into files that they call CSV.
            let table = try Table(bytes: bytes, as: named == .csv && guess == .tsv ? .tsv : named)
            guard table.rowCount > 0 else {
                throw Failure(
                    .corruptData, "\(name): line 2: expected a row of values, found the end of the file",
                    hint: "the names of the columns are there, but nothing below them")
            }
            return table
        } catch let error as TableError {
            throw failure(error)
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(.corruptData, "\(name): \(error)")
        }
    }

    /// What is wrong with the table, with the file's name.
    func failure(_ error: TableError) -> Failure {
        Failure(.corruptData, "\(name): \(error.description)")
    }

    private func bytes() throws(Failure) -> [UInt8] {
        guard let file else {
            do {
                return Array(try FileHandle.standardInput.readToEnd() ?? Data())
            } catch {
                throw Failure(.missingData, "standard input: cannot be read")
            }
        }
        var facts = stat()
        guard stat(file.path, &facts) == 0 else {
            throw Failure(
                .missingData, "\(name): no such file", hint: "give the path of a table, or - for standard input")
        }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR:
            throw Failure(.missingData, "\(name): is a folder", hint: "give the path of a table in it")
        case S_IFREG, S_IFIFO:
            break
        default:
            throw Failure(
                .missingData, "\(name): is no file but a device",
                hint: "give the path of a table, or - for standard input")
        }
        do {
            // A pipe, such as a shell makes of <(…), has no length beforehand.
            return Array(try FileHandle(forReadingFrom: file).readToEnd() ?? Data())
        } catch {
            throw Failure(.missingData, "\(name): cannot be read", hint: "check who may read it")
        }
    }

    /// An object begins with a brace, a list of them with a bracket, and a first line with tabs and no commas has tabs between its cells.
    private static func guessed(from bytes: [UInt8]) -> Table.Format {
        let text = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") { return .jsonLines }
        let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return line.contains(UInt8(ascii: "\t")) && !line.contains(UInt8(ascii: ",")) ? .tsv : .csv
    }
}
