// Makes one mistake at a time in a copy of the sources, and sees whether a test notices: `swift run mutation-trials`.
//
// mutants.txt lists the mistakes. `--check` sees only whether all of them still fit the sources; `--only TEXT` takes those
// whose file or patch contains the text; `--jobs N` builds with so many cores. Exit code 1 where one survives.

import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())

func value(of option: String) -> String? {
    arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

func stop(_ problem: String) -> Never {
    FileHandle.standardError.write(Data("error: \(problem)\n".utf8))
    exit(64)
}

func show(_ line: String) {
    print(line)
    fflush(nil)
}

let here = URL(filePath: #filePath).deletingLastPathComponent()
let package = here.deletingLastPathComponent().deletingLastPathComponent()

do {
    var mutants = try Mutant.list(String(contentsOf: here.appending(path: "mutants.txt"), encoding: .utf8))
    let problems = try mutants.compactMap { mutant in
        let source = try String(contentsOf: package.appending(path: mutant.file), encoding: .utf8)
        do throws(ListError) { _ = try mutant.applied(to: source) } catch { return "\(error)" as String? }
        return nil
    }
    if !problems.isEmpty { stop(problems.joined(separator: "\n       ")) }
    show("\(mutants.count) mutants in \(Set(mutants.map(\.file)).count) files, each fits")
    if arguments.contains("--check") { exit(0) }
    if let text = value(of: "--only") { mutants.removeAll { !$0.file.contains(text) && !$0.old.contains(text) } }

    let scratch = try Scratch(of: package, jobs: value(of: "--jobs").flatMap(Int.init) ?? 1)
    guard try scratch.build() else { stop("the sources do not build: see \(scratch.url("log.txt").path)") }
    var times: [String: Double] = [:]
    for filter in Set(mutants.map(\.tests)).sorted() {
        let start = Date()
        guard case .passed(let count) = try scratch.test(filter, seconds: 1800), count > 0 else {
            stop("\(filter): the tests must exist and pass before anything is changed")
        }
        times[filter] = Date().timeIntervalSince(start)
    }

    var (survivors, unbuilt): ([String], [String]) = ([], [])
    for (number, mutant) in mutants.enumerated() {
        let url = scratch.url(mutant.file)
        let source = try String(contentsOf: url, encoding: .utf8)
        let (mutated, line) = try mutant.applied(to: source)
        try Data(mutated.utf8).write(to: url)
        defer { try? Data(source.utf8).write(to: url) }
        let title = "\(mutant.file):\(line)  \(mutant.title)"
        guard try scratch.build() else {
            unbuilt.append(title)
            show("\(number + 1)/\(mutants.count)  DOES NOT BUILD  \(title)")
            continue
        }
        let outcome = try scratch.test(mutant.tests, seconds: 60 + 10 * (times[mutant.tests] ?? 0))
        let word: String
        switch outcome {
        case .passed:
            word = "SURVIVED"
            survivors.append("\(title)  (\(mutant.tests))")
        case .failed: word = "noticed"
        case .timedOut: word = "endless"  // noticed as well: no test waits for ever
        }
        show("\(number + 1)/\(mutants.count)  \(word)  \(title)")
    }
    show("\(mutants.count - survivors.count - unbuilt.count) of \(mutants.count) mutants noticed")
    for survivor in survivors { show("survived: \(survivor)") }
    for mutant in unbuilt { show("does not build: \(mutant)") }
    exit(survivors.isEmpty && unbuilt.isEmpty ? 0 : 1)
} catch let error as ListError {
    stop(error.description)
} catch {
    stop("\(error)")
}
