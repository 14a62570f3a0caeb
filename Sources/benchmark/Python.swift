import Console
import Foundation

/// A Python that the command line names.
struct Python: Sendable, Hashable {
    let url: URL

    /// Finds a program by its path, or by its name in the folders of the environment's PATH; nil where there is none.
    init?(
        _ text: String, searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) {
        let folders = text.contains("/") ? [] : searchPath.split(separator: ":").map { URL(filePath: String($0)) }
        let home = FileManager.default.homeDirectoryForCurrentUser
        let places =
            text.hasPrefix("~/")
            ? [home.appending(path: String(text.dropFirst(2)))]
            : text.contains("/") ? [URL(filePath: text)] : folders.map { $0.appending(path: text) }
        guard let url = places.first(where: Self.isProgram) else { return nil }
        self.url = url
    }

    private static func isProgram(_ url: URL) -> Bool {
        let path = url.path(percentEncoded: false)
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }

    /// Throws unless this is a Python that has the module; the module itself is not loaded, which can take seconds.
    func check(module: String, option: String, install: String) throws(Failure) {
        let question = "import importlib.util as u; print('has' if u.find_spec('\(module)') else 'lacks', '\(module)')"
        let process = try ChildProcess(url, ["-c", question], limit: 30)
        let path = url.path(percentEncoded: false)
        switch process.output {
        case "has \(module)\n": return
        case "lacks \(module)\n":
            throw Failure(.missingData, "--\(option): \(path) has no module \(module)", hint: install)
        default:
            let found = process.trouble.map { "what was asked in Python \($0)" } ?? "it answered something else"
            throw Failure(.usage, "--\(option): expected a Python of version 3, found \(path): \(found)")
        }
    }
}

extension Option where Value == Python? {
    /// A Python, by its path or its name.
    static func python(_ name: String, help: String) -> Self {
        Option(name, placeholder: "PYTHON", default: nil, help: help) { text throws(OptionRefusal) in
            guard let python = Python(text) else {
                throw OptionRefusal("must be the name or the path of a Python, found no such program: '\(text)'")
            }
            return python
        }
    }
}
