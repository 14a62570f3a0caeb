import Mathematics
import Text

/// Writes a chapter as one page that needs nothing else: no network, no script, no font file.
///
/// XHTML syntax, so that a parser for XML can check it; it works under the content policy that it states itself.
struct HTMLPage {
    /// The chapter's name, for a page without a heading.
    let name: String
    let document: [Block]

    var text: String {
        var prose = HTMLProse()
        let rows = document.compactMap { block -> String? in
            if case .output(.row(let row)) = block { row.number } else { nil }
        }
        let output = HTMLOutput(rows: Set(rows))
        var body = ""
        var head = ""
        var ending = ""
        var contents: [(level: Int, id: String, title: String)] = []
        var outputs = ""
        func close() {
            if !outputs.isEmpty { body += Markup.element("div", [("class", "outputs")], "\n" + outputs) + "\n" }
            outputs = ""
        }
        for block in document {
            if case .output(let shown) = block {
                outputs += output.markup(shown)
                continue
            }
            close()
            switch block {
            case .prose(let written):
                let markup = prose.markup(written)
                if case .heading(let level, let title) = written {
                    if level == 1, head.isEmpty {
                        head = markup
                        continue
                    }
                    contents.append((level, prose.anchors.last, prose.text(title)))
                }
                body += markup
            case .code(let lines, let first): body += code(lines, first)
            case .hidden(let lines, let reason):
                body +=
                    Markup.element("p", [("class", "hidden")], "⋯ " + Markup.text(Block.hiding(lines, reason))) + "\n"
            case .note(let words): body += Markup.element("p", [("class", "note")], Markup.text(words)) + "\n"
            case .ending(let end): ending += closing(end)
            case .output: break
            }
        }
        close()
        let title = document.title ?? name
        if head.isEmpty { head = Markup.element("h1", Markup.text(name)) + "\n" }
        return """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
            <title>\(title.xmlEscaped) · Gradebook</title>
            <style>\(HTMLStyle.sheet)</style>
            </head>
            <body>
            <a class="skip" href="#lesson">Skip to the lesson</a>
            <header>
            \(Self.bookLine("Gradebook"))
            \(head)</header>
            \(navigation(contents))<main id="lesson">
            \(body)</main>
            <footer>
            \(ending)</footer>
            </body>
            </html>

            """
    }

    /// The line above a page's title: the book that it belongs to.
    static func bookLine(_ markup: String) -> String { Markup.element("p", [("class", "book")], markup) }

    private func navigation(_ contents: [(level: Int, id: String, title: String)]) -> String {
        let entries = contents.filter { $0.level <= 3 }
        guard !entries.isEmpty else { return "" }
        let items = entries.map { entry in
            Markup.element(
                "li", [("class", "level-\(entry.level)")], Markup.element("a", [("href", "#\(entry.id)")], entry.title))
        }
        return Markup.element(
            "nav", [("aria-label", "Contents")],
            "\n" + Markup.element("ul", "\n" + items.joined(separator: "\n") + "\n") + "\n")
            + "\n"
    }

    /// The lines that ran, verbatim, with their numbers; what is copied from the page is the code alone.
    private func code(_ lines: [String], _ first: Int) -> String {
        let numbered = zip(SwiftHighlighter.parts(of: lines), first...).map { parts, number in
            let text = parts.map { part in
                part.kind == .plain
                    ? Markup.text(part.text)
                    : Markup.element("span", [("class", part.kind.rawValue)], Markup.text(part.text))
            }.joined()
            return Markup.element("span", [("class", "line"), ("data-line", "\(number)")], text + "\n")
        }
        let label = lines.count == 1 ? "Code, line \(first)" : "Code, lines \(first) to \(first + lines.count - 1)"
        return Markup.element(
            "pre", [("class", "code"), ("aria-label", label)], Markup.element("code", numbered.joined()))
            + "\n"
    }

    private func closing(_ ending: Ending) -> String {
        let summary = ending.summary.map { Markup.element("p", [("class", "summary")], Markup.text($0)) + "\n" } ?? ""
        return summary + Markup.element("p", Markup.text("Seed \(ending.seed). The same run again:")) + "\n"
            + Markup.element("pre", Markup.element("code", Markup.text(ending.command.joined(separator: " ")))) + "\n"
    }
}
