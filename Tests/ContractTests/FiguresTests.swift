import Foundation
import TestSupport
import Testing

@testable import gradebook

/// The figures of the chapters that look for no data set, drawn anew and held against those that are committed; the others
/// train for minutes without optimization, and `.ci/run` draws theirs.
///
/// On x86-64 with fused multiply-add they are the same bytes. Elsewhere sums round otherwise: the same elements must
/// stand there, and every number must agree to a thousandth.
@Suite("Committed figures")
struct FiguresTests {
    private static let chapters = BookChapter.held.filter { !$0.takes("data") }

    private static let sumsRoundAlike: Bool = {
        #if os(Linux) && arch(x86_64)
            let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
            return processor.split(separator: "\n").contains {
                $0.hasPrefix("flags") && $0.split(separator: " ").contains("fma")
            }
        #else
            return false
        #endif
    }()

    @Test("are what their chapter draws at full length, and its checks hold", arguments: chapters)
    func figures(_ chapter: BookChapter) throws {
        let folder = try TemporaryFolder()
        let run = try chapter.run(["--quiet", "--format", "json", "--figures", folder.path])
        #expect(run.code == 0, "\(run.errors)")
        try expectRows(of: chapter, in: run)
        let drawn = try folder.texts()
        let committed = BookChapter.root.appending(path: "figures")
        let names = try FileManager.default.contentsOfDirectory(atPath: committed.path).filter {
            $0.hasPrefix(chapter.fileName.prefix(3))
        }
        #expect(drawn.keys.sorted() == names.sorted())
        for name in names {
            let expected = try String(contentsOf: committed.appending(path: name), encoding: .utf8)
            let found = drawn[name] ?? ""
            let agrees = Self.sumsRoundAlike ? found == expected : Drawing(found).agrees(with: Drawing(expected))
            #expect(agrees, "\(name)")
        }
    }

    @Test("drawings agree where their words do and their numbers are within a thousandth")
    func drawings() {
        let drawing = Drawing(#"<path class="s1" d="M1.5 -20L3e2 .25"/>"#)
        #expect(drawing.agrees(with: Drawing(#"<path class="s1" d="M1.5009 -20.01L300.2 .2502"/>"#)))
        #expect(!drawing.agrees(with: Drawing(#"<path class="s1" d="M1.6 -20L3e2 .25"/>"#)))
        #expect(!drawing.agrees(with: Drawing(#"<path class="s1" d="M1.5 20L3e2 .25"/>"#)))
        #expect(!drawing.agrees(with: Drawing(#"<path class="s1" d="M1.5 -20L3e2"/>"#)))
        #expect(!drawing.agrees(with: Drawing(#"<line class="s1" d="M1.5 -20L3e2 .25"/>"#)))
    }
}

/// An SVG file as the words between its numbers, and the numbers.
private struct Drawing {
    let words: [String]
    let numbers: [Double]

    init(_ text: String) {
        let matches = text.matches(of: /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/)
        numbers = matches.compactMap { Double($0.output) }
        var words: [String] = []
        var start = text.startIndex
        for match in matches {
            words.append(String(text[start..<match.range.lowerBound]))
            start = match.range.upperBound
        }
        self.words = words + [String(text[start...])]
    }

    func agrees(with other: Drawing) -> Bool {
        words == other.words && numbers.count == other.numbers.count
            && zip(numbers, other.numbers).allSatisfy { abs($0 - $1) <= 1e-3 * max(1, abs($0), abs($1)) }
    }
}
