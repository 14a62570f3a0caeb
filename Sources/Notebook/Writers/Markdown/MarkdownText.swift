import Text

/// Text in Markdown as GitHub reads it.
enum MarkdownText {
    /// Text in which nothing is markup, not even at the beginning of a line.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "$", "~", "&", "{", "}": result += "\\\(character)"
            case _ where character.isNewline: result += " "
            default: result += String(character).safe
            }
        }
        return result
    }

    /// Text with its Chinese marked as such.
    static func text(_ text: String) -> String {
        ChineseRuns.split(text).map { run in
            run.isChinese ? "<span lang=\"zh-Hans\">\(escaped(run.text))</span>" : escaped(run.text)
        }.joined()
    }

    /// A paragraph, whose first characters must not begin a list or a rule.
    static func paragraph(_ text: String) -> String {
        let begins = text.prefix { $0.isNumber }.count
        if begins > 0, let mark = text.dropFirst(begins).first, mark == "." || mark == ")" {
            return text.prefix(begins) + "\\" + text.dropFirst(begins)
        }
        return text.first.map { "-+=".contains($0) } == true ? "\\" + text : text
    }

    /// Code between as many backticks as it takes.
    static func code(_ code: String) -> String {
        let fence = String(repeating: "`", count: longestRun(in: code) + 1)
        let needsSpace = code.hasPrefix("`") || code.hasSuffix("`") || code.isEmpty
        let space = needsSpace ? " " : ""
        return fence + space + code.replacing("\n", with: " ") + space + fence
    }

    /// Lines between fences that none of them closes.
    static func fenced(_ lines: [String], _ language: String) -> String {
        let fence = String(repeating: "`", count: max(3, (lines.map(longestRun).max() ?? 0) + 1))
        return ([fence + language] + lines + [fence]).joined(separator: "\n")
    }

    private static func longestRun(in text: String) -> Int {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
