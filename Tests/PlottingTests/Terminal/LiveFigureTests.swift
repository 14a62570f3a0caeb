import Testing

@testable import Plotting

/// A terminal that knows what a live figure writes.
private struct Screen {
    var lines: [String] = [""]
    var row = 0

    mutating func write(_ text: String) {
        var rest = Substring(text)
        while let character = rest.first {
            if rest.hasPrefix("\u{1B}[") {
                let code = rest.dropFirst(2).prefix { $0.isNumber }
                let end = rest.dropFirst(2 + code.count).first
                rest = rest.dropFirst(3 + code.count)
                switch end {
                case "A":
                    // The cursor is at the line's start; what is written there takes the old text's place.
                    row -= Int(code) ?? 1
                    lines[row] = ""
                case "J": lines = Array(lines[...row])
                default: break
                }
            } else {
                rest = rest.dropFirst()
                if character == "\n" {
                    row += 1
                    if row == lines.count { lines.append("") } else { lines[row] = "" }
                } else if character == "\r" {
                    lines[row] = ""
                } else {
                    lines[row].append(character)
                }
            }
        }
    }
}

@Suite("Live figure")
struct LiveFigureTests {
    private func figure(_ count: Int, panels: Int = 1) -> Figure {
        Figure(
            "Run",
            (0..<panels).map {
                Plot(x: "epoch", y: Axis("loss \($0)"), marks: [.line(y: (0..<count).map { 1 / Double($0 + 1) })])
            })
    }

    @Test("figures take each other's place, and the last one stands alone and whole")
    func clean() {
        var screen = Screen()
        var live = LiveFigure(width: 60, rows: 40)
        screen.write("before\n")
        for count in [1, 5, 20, 3] { screen.write(live.next(figure(count, panels: count == 20 ? 2 : 1))) }
        screen.write(live.last(figure(20)))
        #expect(screen.lines.joined(separator: "\n") == "before\n" + figure(20).text(width: 60))
    }

    @Test("a note that was written below the figure goes with it")
    func note() {
        var screen = Screen()
        var live = LiveFigure(width: 60, rows: 40)
        screen.write("before\n" + live.next(figure(5)) + "stopping\n")
        screen.write(live.last(figure(6), linesBelow: 1))
        #expect(screen.lines.joined(separator: "\n") == "before\n" + figure(6).text(width: 60))
    }

    @Test("no frame is higher than the terminal", arguments: [8, 12, 24, 50])
    func rows(rows: Int) {
        var live = LiveFigure(width: 60, rows: rows)
        for panels in 1...4 {
            #expect(live.next(figure(9, panels: panels)).filter { $0 == "\n" }.count < rows)
        }
    }
}
