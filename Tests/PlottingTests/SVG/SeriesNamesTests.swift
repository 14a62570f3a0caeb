import Testing

@testable import Plotting

@Suite("Series names")
struct SeriesNamesTests {
    private func texts(_ count: Int, name: String = "s", y: Axis = "loss") -> [String] {
        let marks = (0..<count).map { Mark.line("\(name)\($0)", y: [1, Double($0)]) }
        return Figure("", Plot(y: y, marks: marks)).scene().texts.map(\.string)
    }

    @Test("up to eight names stand at the lines' ends, beside the frame")
    func ends() {
        let marks = (0..<8).map { Mark.line("s\($0)", y: [1, Double($0)]) }
        let scene = Figure("", Plot(marks: marks)).scene()
        let names = scene.texts.filter { $0.string.hasPrefix("s") }
        #expect(names.count == 8 && Set(names.map(\.at.x)).count == 1)
    }

    @Test("up to twenty are in a legend, and more are counted")
    func many() {
        #expect(texts(9).filter { $0.hasPrefix("s") }.count == 9)
        #expect(texts(20).filter { $0.hasPrefix("s") }.count == 20)
        #expect(texts(21).contains("loss, 21 series"))
        #expect(texts(21).filter { $0.hasPrefix("s") }.isEmpty)
    }

    @Test("a long name goes into the legend and is cut to the picture's width")
    func long() {
        let scene = Figure("", Plot(marks: [.line(String(repeating: "word ", count: 60), y: [1, 2])])).scene(width: 300)
        #expect(scene.texts.contains { $0.string.hasPrefix("word word") && $0.string.hasSuffix("…") })
        expectLegible(scene, "long name")
    }

    @Test("one line that is named like its axis needs no label")
    func alone() {
        let scene = Figure("", Plot(y: "loss", marks: [.line("loss", y: [1, 2])])).scene()
        #expect(scene.texts.filter { $0.string == "loss" }.count == 1)
    }
}
