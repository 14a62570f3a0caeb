import Foundation

/// A copy of the package with a build folder of its own, so that one changed file costs seconds.
struct Scratch {
    let package: URL
    let copy: URL
    let jobs: Int

    init(of package: URL, jobs: Int) throws {
        self.package = package
        self.jobs = jobs
        copy = package.appending(path: ".build/mutation-trials")
        for part in ["Sources", "Tests"] { try synchronize(part) }
        let manifest = try String(contentsOf: package.appending(path: "Package.swift"), encoding: .utf8)
        try write(Data(Self.reduced(manifest).utf8), to: url("Package.swift"))
    }

    /// The tests that mutants may name, and what these need besides the libraries.
    private static let kept = [
        "TestSupport", "TensorsTests", "LearningTests", "GradingExam", "Homework", "GradingTests",
    ]

    /// The manifest without chapters, tools and other tests, all of which would be linked again for each mutant.
    private static func reduced(_ manifest: String) throws(ListError) -> String {
        let all = "libraries + chapters + tools + tests"
        guard manifest.ranges(of: all).count == 1 else { throw ListError(0, "Package.swift has no '\(all)'") }
        let some = "libraries + tests.filter { \(kept).contains($0.name) }"
        return manifest.replacing(all, with: some).split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains(".executable(name:") }.joined(separator: "\n")
    }

    func url(_ file: String) -> URL { copy.appending(path: file) }

    /// Brings the copy of a file or a folder up to date; what did not change keeps its date, and is not built again.
    private func synchronize(_ path: String) throws {
        let manager = FileManager.default
        let (from, to) = (package.appending(path: path), url(path))
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: from.path, isDirectory: &isFolder) else {
            if manager.fileExists(atPath: to.path) { try manager.removeItem(at: to) }
            return
        }
        guard isFolder.boolValue else {
            return try write(Data(contentsOf: from), to: to)
        }
        let new = try manager.contentsOfDirectory(atPath: from.path)
        let old = (try? manager.contentsOfDirectory(atPath: to.path)) ?? []
        for name in Set(new + old).sorted() { try synchronize("\(path)/\(name)") }
    }

    private func write(_ contents: Data, to file: URL) throws {
        if (try? Data(contentsOf: file)) == contents { return }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try contents.write(to: file)
    }

    enum Outcome: Equatable {
        case passed(tests: Int)
        case failed
        case timedOut
    }

    func build() throws -> Bool {
        try run(["build", "--build-tests", "--jobs", "\(jobs)"], seconds: 1800).status == 0
    }

    /// Runs tests that are built already.
    func test(_ filter: String, seconds: Double) throws -> Outcome {
        let (status, output) = try run(["test", "--skip-build", "--filter", filter], seconds: seconds)
        guard let status else { return .timedOut }
        guard status == 0 else { return .failed }
        let count = output.matches(of: /Test run with (\d+) test/).last.flatMap { Int($0.1) }
        return .passed(tests: count ?? 0)
    }

    /// Runs the `swift` command in the copy; its status is nil where it took too long.
    private func run(_ words: [String], seconds: Double) throws -> (status: Int32?, output: String) {
        let log = url("log.txt")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swift"] + words
        process.currentDirectoryURL = copy
        // A mutant may crash, and its backtrace would take longer than the test.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = process.standardOutput
        process.standardInput = FileHandle.nullDevice
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        try process.run()
        let isLate = end.wait(timeout: .now() + seconds) == .timedOut
        if isLate {
            kill(-process.processIdentifier, SIGKILL)  // the tests as well, which are its children
            end.wait()
        }
        return (isLate ? nil : process.terminationStatus, String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }
}
