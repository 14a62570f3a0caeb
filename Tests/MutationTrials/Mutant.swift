import Foundation

/// One deliberate mistake in the sources: a text that stands once in a file, and what replaces it.
struct Mutant {
    let file: String
    /// Which tests have to notice, as `swift test --filter` reads it.
    let tests: String
    let old: String
    let new: String
    /// Its line in the list.
    let line: Int

    /// The patch in one line.
    var title: String {
        func short(_ text: String) -> String {
            let line = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(
                separator: " ⏎ ")
            return line.count > 60 ? line.prefix(59) + "…" : line
        }
        return "\(short(old)) → \(new.isEmpty ? "nothing" : short(new))"
    }

    /// The source with the mistake, and the line where it is.
    func applied(to source: String) throws(ListError) -> (source: String, line: Int) {
        let places = source.ranges(of: old)
        guard let place = places.first, places.count == 1 else {
            throw ListError(line, "'\(old)' stands \(places.count) times in \(file), not once")
        }
        return (
            source.replacingCharacters(in: place, with: new),
            1 + source[..<place.lowerBound].count { $0 == "\n" }
        )
    }

    /// Reads a list of patches.
    ///
    ///     @ Sources/Learning/Layers/Sigmoid.swift ActivationTests
    ///     - a * (1 - a)
    ///     + a * (1 + a)
    ///
    /// A line with `@` names a file and a filter for all patches below it; `-` and `+` may run over several lines; an empty
    /// line ends a patch; `#` begins a remark.
    static func list(_ text: String) throws(ListError) -> [Mutant] {
        var mutants: [Mutant] = []
        var target: (file: String, tests: String)?
        var (old, new): ([String], [String]) = ([], [])
        for (index, line) in (text + "\n").components(separatedBy: "\n").enumerated() {
            let rest = String(line.dropFirst(2))
            switch line.prefix(2) {
            case "- ": old.append(rest)
            case "+ ", "+": new.append(rest)
            case "@ ":
                let words = rest.split(separator: " ").map(String.init)
                guard words.count == 2 else { throw ListError(index + 1, "'@' needs a file and a filter of tests") }
                target = (words[0], words[1])
            case "":
                defer { (old, new) = ([], []) }
                guard !old.isEmpty || !new.isEmpty else { continue }
                guard let target else { throw ListError(index, "no '@' line names the file of this patch") }
                guard !old.isEmpty, old != new else { throw ListError(index, "this patch changes nothing") }
                mutants.append(
                    Mutant(
                        file: target.file, tests: target.tests, old: old.joined(separator: "\n"),
                        new: new.joined(separator: "\n"), line: index + 1 - old.count - new.count))
            default:
                guard line.hasPrefix("#") else {
                    throw ListError(index + 1, "expected '@ ', '- ', '+ ', '# ' or nothing, found '\(line)'")
                }
            }
        }
        return mutants
    }
}

/// What is wrong with the list of mutants.
struct ListError: Error, CustomStringConvertible {
    let description: String

    init(_ line: Int, _ problem: String) { description = "mutants.txt:\(line): \(problem)" }
}
