import Foundation
import TestSupport
import Testing
import Text

@testable import plot

/// What Keras' CSVLogger writes.
private let kerasLog = """
    epoch,accuracy,loss,val_accuracy,val_loss
    0,0.31,2.30,0.62,1.20
    1,0.81,0.62,0.84,0.52
    2,0.87,0.41,0.88,0.40
    """

@Suite("plot")
struct PlotTests {
    @Test("a training log needs no options: losses and accuracies over epochs, validation dashed in the same colour")
    func keras() throws {
        let run = try runPlot(["log.csv", "--out", "curves.svg"], table: kerasLog)
        #expect(run.code == 0)
        #expect(run.output.isEmpty && run.errors.isEmpty)
        let svg = try #require(run.files["curves.svg"])
        for text in ["loss", "accuracy", "training", "validation", "epoch"] { #expect(svg.contains(">\(text)</text>")) }
        // The loss stands above the accuracy.
        let loss = try #require(svg.range(of: ">loss<")), accuracy = try #require(svg.range(of: ">accuracy<"))
        #expect(loss.lowerBound < accuracy.lowerBound)
        let lines = svg.split(separator: "\n").filter { $0.contains("stroke-width=\"2\"") }
        #expect(lines.filter { $0.contains("stroke-dasharray=\"6 4\"") }.count == 4)
        #expect(Set(lines.compactMap { $0.firstMatch(of: /stroke="(#\w+)"/)?.1 }).count == 2)
    }

    @Test("CSV, TSV and JSON lines give the same picture, from a file and from standard input")
    func formats() throws {
        let rows = kerasLog.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let tsv = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        let json = rows.dropFirst().map { row in
            "{" + zip(rows[0], row).map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }.joined(separator: "\n")
        let texts = [("log.csv", kerasLog), ("log.tsv", tsv), ("log.jsonl", json)]
        let pictures = try texts.flatMap { name, text in
            [
                try runPlot([name, "--title", "a"], table: text, name: name),
                try runPlot(["-", "--title", "a"], input: Data(text.utf8)),
                try runPlot(["--title", "a"], input: Data(text.utf8)),
            ]
        }
        #expect(pictures.allSatisfy { $0.code == 0 })
        #expect(Set(pictures.map(\.output)).count == 1)
    }

    @Test("tabs in a file that is called CSV, and a column named twice, are taken as they are meant")
    func meant() throws {
        let plain = try runPlot(["log.csv", "--y", "loss"], table: kerasLog)
        let tabs = try runPlot(["log.csv", "--y", "loss"], table: kerasLog.replacing(",", with: "\t"))
        let twice = try runPlot(["log.csv", "--y", "loss, loss"], table: kerasLog)
        #expect(plain.code == 0 && tabs.output == plain.output && twice.output == plain.output)
    }

    @Test("a pipe with a name is read as a file is")
    func pipe() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path("log.csv"), 0o600) == 0)
        let path = folder.path("log.csv")
        Thread.detachNewThread { try? Data(kerasLog.utf8).write(to: URL(filePath: path)) }
        let run = try runPlot([path])
        #expect(run.code == 0, "\(run.errors)")
        #expect(try run.output == runPlot(["log.csv"], table: kerasLog).output)
    }

    @Test(
        "no line in the terminal is wider than asked for", arguments: [40, 80, 120],
        ["line", "scatter", "bar", "histogram"])
    func widths(width: Int, kind: String) throws {
        for style in [[], ["--ascii"]] {
            let run = try runPlot(
                ["log.csv", "--terminal", "--kind", kind, "--width", "\(width)"] + style, table: kerasLog)
            #expect(run.code == 0, "\(run.errors)")
            #expect(!run.output.contains("\u{1B}"))
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width })
            if !style.isEmpty { #expect(run.output.utf8.allSatisfy { $0 < 0x80 }) }
        }
    }

    @Test("a terminal that is not UTF-8 gets ASCII")
    func locale() throws {
        let run = try runPlot(
            ["log.csv"], files: ["log.csv": Data(kerasLog.utf8)], environment: ["LANG": "C", "LC_ALL": "C"])
        #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("two processes write the same bytes, whatever the locale and the time zone")
    func deterministic() throws {
        let places = [
            ["LC_ALL": "C.UTF-8", "TZ": "UTC"], ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"],
            ["LC_ALL": "ar_EG.UTF-8", "TZ": "America/St_Johns"],
        ]
        let galleries = try places.map { try runPlot(["--gallery", "g.svg"], environment: $0).files["g.svg"] }
        #expect(galleries[0]?.isEmpty == false)
        #expect(Set(galleries).count == 1)
        let curves = try places.map { place in
            try runPlot(["log.csv", "--out", "a.svg"], files: ["log.csv": Data(kerasLog.utf8)], environment: place)
                .files["a.svg"]
        }
        #expect(Set(curves).count == 1)
    }

    @Test("the committed gallery is what the command writes")
    func gallery() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "figures/gallery.svg")
        let run = try runPlot(["--gallery", "g.svg"])
        #expect(run.code == 0)
        #expect(run.files["g.svg"] == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test("a size is that of the whole picture", arguments: ["line", "scatter", "histogram"])
    func size(kind: String) throws {
        let run = try runPlot(
            ["log.csv", "--kind", kind, "--size", "960x540", "--out", "a.svg"], table: kerasLog)
        #expect(run.files["a.svg"]?.contains("width=\"960\" height=\"540\"") == true)
    }

    @Test("--x, --y, --log-x, --log-y and --title decide what is drawn")
    func options() throws {
        let run = try runPlot(
            [
                "log.csv", "--x", "loss", "--y", "val_loss", "--log-x", "--log-y", "--title", "Two <losses>", "--width",
                "60",
            ],
            table: kerasLog)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("Two <losses>\n"))
        #expect(!run.output.contains("accuracy"))
    }

    @Test("--out and --terminal go together")
    func both() throws {
        let run = try runPlot(["log.csv", "--out", "a.svg", "--terminal"], table: kerasLog)
        #expect(run.output.contains("epoch"))
        #expect(run.files["a.svg"] != nil)
    }

    @Test("bars stand on the names of a text column")
    func bars() throws {
        let run = try runPlot(["log.csv", "--kind", "bar"], table: "class,accuracy\ncat,0.9\ndog,0.8\n")
        #expect(run.output.contains("cat") && run.output.contains("dog"))
    }

    @Test("names too long to stand below bars stand beside them, in full")
    func horizontalBars() throws {
        let names = ["mean radius of the nuclei", "standard error of the area", "worst texture"]
        let run = try runPlot(
            ["log.csv", "--kind", "bar", "--width", "80"],
            table: "feature,coefficient\n" + zip(names, ["1.4", "-0.3", "0.8"]).map { "\($0),\($1)\n" }.joined())
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n")
        #expect(names.allSatisfy { name in lines.contains { $0.contains(name + " ┤") && $0.contains("█") } })
    }
}
