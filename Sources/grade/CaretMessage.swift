import Console
import Expressions
import Text

/// A mistake in a formula as it is shown on standard error: the message, the formula, and a caret below the place.
struct CaretMessage {
    let error: ExpressionError

    /// All lines, for a terminal so wide.
    func text(_ terminal: Terminal) -> String {
        var lines = wrapped("error: \(title)\(error.message.printable)", width: terminal.width, hanging: "       ")
        let (shown, carets) = excerpt(terminal)
        if error.text.contains(where: { !$0.isWhitespace }) { lines += ["    " + shown, "    " + carets] }
        if let hint = error.hint {
            lines += wrapped("    \(hint.printable)", width: terminal.width, hanging: "    ")
        }
        return lines.map { terminal.usesUnicode || $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : $0.asciiSpelling }
            .joined(separator: "\n") + "\n"
    }

    private var title: String {
        switch error.source {
        case .loss: "in the loss: "
        case .claim: "in the claim: "
        case .variable: "--wrt: "
        case .declaration: "--let: "
        }
    }

    /// The part of the formula around the place that fits, and what stands below it.
    private func excerpt(_ terminal: Terminal) -> (String, String) {
        let width = terminal.width - 4
        let ellipsis = terminal.spelled("…")
        // Every character that moves the cursor in its own way becomes one that does not.
        let characters = error.text.map {
            $0.isNewline || $0.displayWidth == 0 || $0 == "\t" ? " " : terminal.spelled(String($0).printable)
        }
        let start = min(error.columns.lowerBound, characters.count)
        let end = min(max(error.columns.upperBound, start + 1), max(characters.count, start + 1))
        let isLong = characters.map(\.displayWidth).reduce(0, +) > width
        let first = isLong ? max(0, start - width / 2) : 0
        var shown = first > 0 ? ellipsis : ""
        var before = shown.displayWidth
        var carets = 0
        for index in first..<max(characters.count, first) {
            let character = characters[index]
            if isLong, shown.displayWidth + character.displayWidth > width - ellipsis.count {
                shown += ellipsis
                break
            }
            shown += character
            if index < start {
                before += character.displayWidth
            } else if index < end {
                carets += character.displayWidth
            }
        }
        if !error.text.isEmpty, start >= characters.count { carets = 1 }
        return (shown, String(repeating: " ", count: before) + String(repeating: "^", count: max(carets, 1)))
    }
}
