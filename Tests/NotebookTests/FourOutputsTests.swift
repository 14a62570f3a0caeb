import Foundation
import TestSupport
import Testing

/// One run of the test chapter, written as everything that a chapter is written as.
private struct Outputs {
    let text: String
    let markdown: String
    let html: String
    let report: [String: Any]
    let blocks: [[String: Any]]
    let files: [String]

    init(_ words: [String] = []) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try ProgramRun("FixtureChapter", ["--quiet", "--width", "120", "--out", folder.path] + words)
        #expect(run.code == 0)
        text = run.output
        markdown = try String(contentsOf: folder.appending(path: "fixture.md"), encoding: .utf8)
        html = try String(contentsOf: folder.appending(path: "fixture.html"), encoding: .utf8)
        let json = try Data(contentsOf: folder.appending(path: "fixture.json"))
        report = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        blocks = try #require(report["document"] as? [[String: Any]])
        files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    }

    /// The texts in which the same words must be found: without line breaks, markup and bars.
    var plainTexts: [(name: String, text: String)] {
        let page = html.replacing(/<math.*?<\/math>/, with: "¤").replacing(/<[^>]*>/, with: "")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
        let source = markdown.replacing(#/\[([^\]]*)\]\(<[^>]*>\)/#) { "\($0.1)" }.replacing(/<\/?span[^>]*>/, with: "")
            .replacing(#/\\([^A-Za-z0-9])/#) { "\($0.1)" }
            .replacing(/[*`>]/, with: "")
        return [("terminal", text.replacing(/[│┃]/, with: "")), ("Markdown", source), ("HTML", page)].map {
            ($0.0, Self.closed($0.1))
        }
    }

    /// Without any space: lines are broken at other places in each of them, also inside Chinese.
    static func closed(_ text: String) -> String { String(text.filter { !$0.isWhitespace && $0 != "\u{A0}" }) }
}

@Suite("The four outputs of one chapter")
struct FourOutputsTests {
    @Test("the same prose stands in each, in the same order, with the same numbers in it")
    func prose() throws {
        let outputs = try Outputs(["--solutions"])
        let kinds: Set = ["heading", "paragraph", "note"]
        var texts: [String] = []
        func collect(_ blocks: [[String: Any]]) {
            for block in blocks {
                if kinds.contains(block["kind"] as? String ?? ""), let text = block["text"] as? String {
                    texts.append(text)
                }
                for member in ["task", "solution", "blocks"] { collect(block[member] as? [[String: Any]] ?? []) }
                if let items = block["items"] as? [[String: Any]] {
                    texts += items.compactMap { $0["text"] as? String }
                }
            }
        }
        collect(outputs.blocks)
        #expect(texts.count > 15)
        #expect(texts.contains("After 2000 steps the share is 97.3%."))
        for (name, written) in outputs.plainTexts {
            var rest = written[...]
            for text in texts {
                // A link's target stands in brackets where it cannot be followed.
                for part in text.replacing(#/ \(https[^)]*\)/#, with: "¤").replacing(#/\$[^$]*\$/#, with: "¤").split(
                    separator: "¤")
                {
                    let words = Outputs.closed(String(part).replacing(/[*`>]/, with: ""))
                    guard !words.isEmpty else { continue }
                    let found = try #require(rest.range(of: words), "\(name): \(part)")
                    rest = rest[found.upperBound...]
                }
            }
        }
    }

    @Test("the same checks stand in each, with the same numbers")
    func checks() throws {
        let outputs = try Outputs()
        let checks = outputs.blocks.filter { $0["kind"] as? String == "check" }
        #expect(checks.count == 3)
        for (name, written) in outputs.plainTexts {
            var rest = written[...]
            for check in checks {
                let title = Outputs.closed(try #require(check["name"] as? String))
                let actual = Outputs.closed("\(try #require(check["actual"]))").replacing(/[()]/, with: "")
                let places = [title + actual, title + ":" + actual].compactMap { rest.range(of: $0) }
                let found = try #require(places.first, "\(name): \(title) \(actual)")
                rest = rest[found.upperBound...]
            }
            #expect(written.contains("All11checkshold."), "\(name)")
        }
        #expect((outputs.report["checks"] as? [Any])?.count == 11)
    }

    @Test("evidence is one line in each, unfolds on the page, and is whole in the report")
    func evidence() throws {
        let outputs = try Outputs()
        for (name, written) in outputs.plainTexts {
            #expect(written.contains("2numbersastheledgerhasthem"), "\(name)")
            #expect(written.contains("stepofthelastreport900=900") == (name == "HTML"), "\(name)")
        }
        #expect(outputs.html.contains(/<details class="evidence">\s*<summary class="holds"><strong>Q14<\/strong>/))
        let block = try #require(outputs.blocks.first { $0["kind"] as? String == "evidence" })
        #expect(block["row"] as? String == "Q14" && block["notInThisRun"] as? [String] == [])
        let checks = try #require(block["checks"] as? [[String: Any]])
        #expect(checks.map { $0["name"] as? String } == ["reports", "step of the last report"])
        #expect(checks.allSatisfy { $0["ledger"] as? [String] == ["Q14"] && $0["holds"] as? Bool == true })
        let all = try #require(outputs.report["checks"] as? [[String: Any]])
        #expect(all.contains { $0["name"] as? String == "reports" && $0["expected"] as? Int == 10 })
    }

    @Test("code stands verbatim in the pages, and its numbers are the source's")
    func code() throws {
        let outputs = try Outputs()
        for block in outputs.blocks where block["kind"] as? String == "code" {
            let lines = try #require(block["lines"] as? [String])
            let first = try #require(block["firstLine"] as? Int)
            #expect(outputs.markdown.contains(lines.joined(separator: "\n") + "\n```"))
            for (offset, line) in lines.enumerated() {
                let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
                    ">", with: "&gt;"
                )
                .replacing("\"", with: "&quot;")
                let pattern = try #require(
                    outputs.html.range(of: "data-line=\"\(first + offset)\">"), "line \(first + offset)")
                let written = outputs.html[pattern.upperBound...].prefix { $0 != "\n" }
                #expect(written.replacing(/<[^>]*>/, with: "") == escaped)
            }
        }
    }

    @Test("two runs write the same pages, and no more files than the pages and the figures")
    func deterministic() throws {
        let (first, second) = (try Outputs(), try Outputs())
        #expect(first.html == second.html)
        #expect(first.markdown == second.markdown)
        let pages = ["fixture.html", "fixture.json", "fixture.md"]
        #expect(first.files == ["figures", "figures/01-bars.svg", "figures/01-wave.svg"] + pages)
        #expect(first.report["figures"] as? [String] == ["01-bars.svg", "01-wave.svg"])
    }

    @Test("each format goes to standard output alone", arguments: ["markdown", "html", "json"])
    func formats(_ format: String) throws {
        let run = try ProgramRun("FixtureChapter", ["--quiet", "--format", format])
        #expect(run.code == 0)
        #expect(run.errors == "")
        let starts = ["markdown": "# A lesson", "html": "<!DOCTYPE html>", "json": "{\n  \"chapter\": \"fixture\""]
        #expect(run.output.hasPrefix(try #require(starts[format])))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("solutions are folded away in pages, and in the terminal shown only when asked for")
    func solutions() throws {
        let hidden = try Outputs()
        let solution = "The inner derivative is one"
        #expect(!hidden.text.contains(solution) && hidden.text.contains("Its solution: --solutions"))
        #expect(try Outputs(["--solutions"]).text.contains(solution))
        #expect(hidden.html.contains(/<details><summary>Solution<\/summary>\s*<p>The inner derivative is one/))
        #expect(
            hidden.markdown.contains("> <details>\n> <summary>Solution</summary>\n>\n> The inner derivative is one"))
    }
}
