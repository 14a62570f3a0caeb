import Console
import Foundation

/// The command that gives the same numbers again.
struct RepeatingCommand {
    let text: String

    init(_ line: GradeCommand) {
        var words = ["swift", "run", "grade", line.loss, "--wrt", line.variable]
        if let claim = line.claim { words += claim.hasPrefix("--") ? ["--claim=\(claim)"] : ["--claim", claim] }
        for declaration in line.declarations { words += ["--let", declaration] }
        if line.arguments.given(GradeCommand.points) != nil { words += ["--points", "\(line.points)"] }
        if line.arguments[GradeCommand.all] { words.append("--all") }
        words += ["--seed", "\(line.seed)"]
        text = words.map(Self.quoted).joined(separator: " ")
    }

    /// The word as a POSIX shell reads it back.
    private static func quoted(_ word: String) -> String {
        let plain = CharacterSet(charactersIn: "-_=+./:,@%").union(.alphanumerics)
        let word = word.printable
        if !word.isEmpty, word.unicodeScalars.allSatisfy({ plain.contains($0) && $0.isASCII }) { return word }
        return "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
