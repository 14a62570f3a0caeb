import Foundation

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
        let terminal = Terminal(.standardOutput)
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

    /// The help for a learner: what the program is for, commands to try, then every option that it has.
    public func help(width: Int) -> String {
        var lines = wrapped("\(name): \(summary)", width: width)
        if !examples.isEmpty {
            lines += ["", "Examples"]
            lines += columns(examples.map { ("\(name) \($0.arguments)".trimmed, $0.effect) }, width: width)
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
        return lines.joined(separator: "\n") + "\n"
    }

    /// The command that gives the same numbers again, word by word as a shell reads it.
    public func repeatingCommand(_ arguments: Arguments, seed: UInt64?) -> [String] {
        var words = arguments.retyped(options) { $0.changesResults && $0.name != "seed" }
        if let seed { words += ["--seed", "\(seed)"] }
        return ["swift run -c release"] + ([name] + words + arguments.operands).map(\.shellQuoted)
    }

    /// Two columns; where the first is too long for its place, the second begins on a line of its own.
    private func columns(_ rows: [(String, String)], width: Int) -> [String] {
        let place = min(rows.map { $0.0.displayWidth }.max() ?? 0, max(width * 2 / 5, 22))
        let indent = String(repeating: " ", count: width < 60 ? 6 : place + 4)
        return rows.flatMap { head, text -> [String] in
            guard width >= 60, head.displayWidth <= place else {
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

    /// The word as a POSIX shell reads it back.
    var shellQuoted: String {
        let plain = CharacterSet(charactersIn: "-_=+./:,@%").union(.alphanumerics)
        if !isEmpty, unicodeScalars.allSatisfy({ plain.contains($0) }) { return self }
        return "'" + replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
