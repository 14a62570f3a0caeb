import Foundation
import Text

extension Program {
    /// Reads the process's own command line.
    ///
    /// Help and version are printed here; a wrong command line exits with 64.
    public func argumentsOrExit(_ words: [String] = Array(CommandLine.arguments.dropFirst())) -> Arguments {
        let arguments: Arguments
        do {
            arguments = try self.arguments(words)
        } catch {
            error.exit()
        }
        // The help, too, is as wide as asked for.
        let asked = try? self.arguments(words.filter { !["-h", "--help", "--version"].contains($0) })
        let terminal = Terminal(.standardOutput, Terminal.Preferences(asked ?? arguments))
        switch arguments.request {
        case .run:
            return arguments
        case .help:
            StandardStream.standardOutput.write(terminal.spelled(help(width: terminal.width)))
        case .version:
            StandardStream.standardOutput.write("\(name) \(gradebookVersion) (Gradebook)\n")
        }
        exit(StandardStream.standardOutput.failure == nil ? ExitCode.success.rawValue : ExitCode.cannotWrite.rawValue)
    }

    /// The help for a learner: what the program is for, how it is started, commands to try, every option that it has,
    /// what it reads from the environment and how it ends.
    public func help(width: Int) -> String {
        let usage = ["swift run -c release", name, "[OPTIONS]"] + (operands.map { [$0.placeholder] } ?? [])
        var lines = wrapped("\(name): \(summary)", width: width)
        lines += ["", "Run it with"] + shellLines(usage, width: width - 2).map { "  " + $0 }
        if !examples.isEmpty {
            lines += ["", "Examples"]
            for example in examples {
                lines += shellLines([name] + example.arguments.optionsWithValues, width: width - 2).map { "  " + $0 }
                lines += wrapped("      " + example.effect, width: width, hanging: "      ")
            }
        }
        if let operands {
            lines += ["", "Arguments"]
            lines += columns([(operands.placeholder, operands.help)], width: width)
        }
        let listed = options.map { option -> (String, String) in
            let head = option.placeholder.map { "--\(option.name) \($0)" } ?? "--\(option.name)"
            return (head, option.help + (option.shownDefault.map { " (default \($0))" } ?? ""))
        }
        lines += ["", "Options"]
        lines += columns(listed + [("-h, --help", "show this help"), ("--version", "show the version")], width: width)
        lines += ["", "Environment"]
        lines += columns((variables + Self.commonVariables).map { ($0.name, $0.help) }, width: width)
        lines += ["", "Exit codes"]
        lines += columns(exits.map { ("\($0.code.rawValue)", $0.meaning) }, width: width)
        return lines.joined(separator: "\n") + "\n"
    }

    /// What every program reads that writes to a terminal.
    private static let commonVariables = [
        Variable("NO_COLOR", "where it says anything, use no colours unless --color asks for them"),
        Variable("TERM", "dumb is a terminal without colours and without rewritten lines"),
        Variable("LANG, LC_ALL", "where the encoding is not UTF-8, write in ASCII alone"),
        Variable("COLUMNS", "the width, where there is neither --width nor a terminal"),
    ]

    /// The command that gives the same numbers again, word by word as a shell reads it.
    public func repeatingCommand(_ arguments: Arguments, seed: UInt64?) -> [String] {
        var words = arguments.retyped(options) { $0.changesResults && $0.name != "seed" }
        if let seed { words += ["--seed", "\(seed)"] }
        return ["swift run -c release"] + ([name] + words + arguments.operands).map(\.shellQuoted)
    }

    /// Two columns; where the first is too long for its place, the second begins on a line of its own.
    private func columns(_ rows: [(String, String)], width: Int) -> [String] {
        let place = min(rows.map { $0.0.displayWidth }.max() ?? 0, max(width * 2 / 5, 22))
        let isNarrow = width < 60 && place > 4
        let indent = String(repeating: " ", count: isNarrow ? 6 : place + 4)
        return rows.flatMap { head, text -> [String] in
            guard !isNarrow, head.displayWidth <= place else {
                return wrapped("  " + head, width: width, hanging: indent)
                    + wrapped(indent + text, width: width, hanging: indent)
            }
            let padding = String(repeating: " ", count: place - head.displayWidth + 2)
            return wrapped("  " + head + padding + text, width: width, hanging: indent)
        }
    }
}

/// The words of a command in lines that a shell takes as one; a word is never broken.
public func shellLines(_ words: [String], width: Int) -> [String] {
    var lines = [words.first ?? ""]
    for word in words.dropFirst() {
        let line = lines[lines.count - 1] + " " + word
        if line.displayWidth + 2 <= width {
            lines[lines.count - 1] = line
        } else {
            lines[lines.count - 1] += " \\"
            lines.append("    " + word)
        }
    }
    return lines
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespaces) }

    /// The words of a command as they stand, cut at spaces outside quotation marks.
    fileprivate var shellWords: [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in self {
            if character == " ", quote == nil {
                if !word.isEmpty { words.append(word) }
                word = ""
                continue
            }
            if character == quote { quote = nil } else if quote == nil, "'\"".contains(character) { quote = character }
            word.append(character)
        }
        return words + (word.isEmpty ? [] : [word])
    }

    /// The same words, each option with its value beside it.
    fileprivate var optionsWithValues: [String] {
        shellWords.reduce(into: []) { words, word in
            let isValue = words.last.map { $0.hasPrefix("--") && !$0.contains(" ") } ?? false
            if isValue, !word.hasPrefix("--") { words[words.count - 1] += " " + word } else { words.append(word) }
        }
    }
}
