import Console
import Text

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
        self.words = words.map { word in
            // A line's end within a formula is a space.
            String(word.map { $0.isNewline ? " " : $0 }).shellQuoted
        }
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
}
