import Console
import Foundation

/// The command that gives the same numbers again.
struct RepeatingCommand {
    private let words: [String]

    init(_ line: GradeCommand) {
        var words = ["swift", "run", "grade", line.loss, "--wrt", line.variable]
        if let claim = line.claim { words += claim.hasPrefix("--") ? ["--claim=\(claim)"] : ["--claim", claim] }
        for declaration in line.declarations { words += ["--let", declaration] }
        if line.arguments.given(GradeCommand.points) != nil { words += ["--points", "\(line.points)"] }
        if line.arguments[GradeCommand.all] { words.append("--all") }
        words += ["--seed", "\(line.seed)"]
        self.words = words.map(Self.quoted)
    }

    /// The command in lines that a shell takes as one.
    ///
    /// A formula is broken at its spaces, where a line's end is a space as well; what has none keeps its length.
    func lines(width: Int) -> [String] {
        var lines = [""]
        for word in words {
            for (number, part) in word.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                let isInside = number > 0
                let last = lines[lines.count - 1]
                // Two columns are kept for " \\".
                if last.isEmpty {
                    lines = ["  " + part]
                } else if last.displayWidth + String(part).displayWidth + 3 <= width {
                    lines[lines.count - 1] += " " + part
                } else {
                    if !isInside { lines[lines.count - 1] += " \\" }
                    lines.append("    " + part)
                }
            }
        }
        return lines
    }

    /// The word as a POSIX shell reads it back.
    private static func quoted(_ word: String) -> String {
        let plain = CharacterSet(charactersIn: "-_=+./:,@%").union(.alphanumerics)
        // A line's end within a formula is a space.
        let word = String(word.map { $0.isNewline ? " " : $0 }).printable
        if !word.isEmpty, word.unicodeScalars.allSatisfy({ plain.contains($0) && $0.isASCII }) { return word }
        return "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
