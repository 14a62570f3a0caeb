import Console
import Foundation
import Testing

@testable import Notebook

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Everything that a source becomes, without a process.
private func woven(_ source: String) throws -> (text: String, html: String, markdown: String, json: String) {
    let parsed = try ChapterSource(source)
    let terminal = Terminal(
        isInteractive: false, columns: nil, environment: ["LANG": "C.UTF-8"],
        .init(color: .never, ascii: false, width: 40))
    var run = Run(
        chapter: "test", seed: 42, format: .text, terminal: terminal,
        weaver: Weaver(parsed, file: "main.swift", chapterLine: 1))
    var text = run.begin(note: nil)
    let place = Weaver.Place(file: "main.swift", line: 2, function: "main")
    text += run.leave(.shown(name: "</script>\u{1B}[31m", text: "a\u{0}b\n]]> | ` $x$"), at: place)
    text += run.reachTheEnd()
    let pages = PageWriters(name: "test", run: run, stopped: nil)
    return (
        text, pages.text(.html, figures: "figures"), pages.text(.markdown, figures: "figures"),
        pages.text(.json, figures: "figures")
    )
}

private final class Reader: NSObject, XMLParserDelegate {
    var ids: [String] = []
    var names: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.insert(name)
        if let id = attributes["id"] { ids.append(id) }
    }
}

/// `XMLParser.parse()` is true for unclosed elements as well: its error tells.
private func read(_ page: String) -> (reader: Reader, error: (any Error)?) {
    let reader = Reader()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reader
    _ = parser.parse()
    return (reader, parser.parserError)
}

@Suite("A source that means ill")
struct HostileSourceTests {
    static let sources: [String] = [
        "", "\n", "//:", "//: ", "//: #", "//: # ", "let a = 1", "//: </script><script>alert(1)</script> & <b>",
        "//: # </title><h1 onload=\"x\">\n//: [click](javascript:alert(1)) [x](<a\"b>) [](https://a.b)",
        "//: ```\n//: ````\n//: ```swift\n//: $$\nlet b = 2", "//: ```\nlet never = \"closed\"",
        "//: # A\r\n//: words\r\nlet c = 3\r\n//: more\r\n",
        "//: # no final newline\nlet d = \"\"\"\n//: inside a string\n\"\"\"",
        "//: 损失函数 👩‍👩‍👧‍👦 e\u{301} \u{202E}right to left\u{202C} \u{FEFF}\u{0}\u{1B}[2J", "//: | a | b\n//: |---\n//: | c",
        "//: |\n//: |-\n//: ||||", "//: - a\n//:         - deep\n//: 999999. b\n//: 1) c",
        "//: > > > > > nested\n//: > [!exercise]\n//: >\n//: > [!solution]",
        "//: **a *b __c _d `e [f](g {h} \\ \\\\ \\$ $ $$ $1 and $2",
        "//: ##### five\n//: ####### seven\n//: # same\n//: # same\n//: # !!",
        "/* never closed\nlet e = \"\\(f(\"\\(g)\"))\" // \"\"\"\n#\"a\"b\"#\n@ # ... 0x_ 1e+ 'c'",
        "// hidden: a\n// hidden: b\nlet f = 1\n// shown\n// shown\n//: x\n// hidden:\n",
        "\t\u{2028}\u{85}let g = 1\u{2029}\n//: h\u{2028}i",
        "//: " + String(repeating: "(", count: 5000), "//: " + String(repeating: "> ", count: 2000) + "x",
        "//: " + String(repeating: "*a ", count: 3000), "//: " + String(repeating: "[", count: 3000),
    ]

    @Test("it weaves into four outputs without a stop, and its page is well-formed", arguments: sources.indices)
    func weaves(_ index: Int) throws {
        let written: (text: String, html: String, markdown: String, json: String)
        do { written = try woven(Self.sources[index]) } catch {
            #expect("\(error)".contains(#/^\d+:\d+: /#), "an error says where: \(error)")
            return
        }
        let (reader, error) = read(written.html)
        #expect(error == nil, "\(String(describing: error))")
        #expect(Set(reader.ids).count == reader.ids.count)
        #expect(reader.names.isDisjoint(with: ["script", "b", "iframe"]))
        #expect(!written.html.contains("javascript:"))
        #expect(!written.html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        #expect(!written.text.contains("\u{1B}") && !written.markdown.contains("\u{1B}"))
        #expect((try? JSONSerialization.jsonObject(with: Data(written.json.utf8))) != nil)
    }

    @Test(
        "formulas that do not end or are unknown are errors with their place",
        arguments: [
            ("//: a\n//: $$\n//: x = 1\n", "2:"), ("let a = 1\n//: so $\\foo$", "2:"), ("//: > [!what] a", "1:"),
            ("//: $\\frac{1$", "1:"), ("//: $$ \\begin{aligned} x $$", "1:"),
        ])
    func errors(_ source: String, _ place: String) {
        #expect { _ = try woven(source) } throws: { "\($0)".hasPrefix(place) }
    }

    @Test("ten thousand lines take no longer than a breath")
    func large() throws {
        let cell =
            "//: ## Part\n//: Words with $a^2$ and `code`, *emphasis* and 数字.\n//:\n//: $$b = \\frac{1}{2}$$\nlet x = 1\nprint(x)\n\n"
        let source = String(repeating: cell, count: 10_000 / 7)
        let start = ContinuousClock.now
        let written = try woven(source)
        #expect(written.html.contains("part-1428"))
        // A debug build on a busy machine; work that grows with the square would take minutes.
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
