import Testing

@testable import Plotting

@Suite("Animation")
struct PlotFramesTests {
    private func figure(_ count: Int) -> Figure {
        Figure(
            "Growing", slug: "growing",
            frames: (1...count).map { n in
                Plot("step \(n)", x: "x", y: "y", marks: [.line("a", y: (0..<n).map { Double($0 * $0) })])
            })
    }

    @Test("without animation the last frame alone is seen, and with it each frame in its turn")
    func frames() {
        let svg = figure(4).svg()
        let parsed = ParsedSVG(svg)
        #expect(parsed.error == nil)
        for index in 0..<4 {
            let groups = parsed.all("g").filter { $0.attributes["class"] == "k\(index)" }
            #expect(!groups.isEmpty)
            #expect(groups.allSatisfy { $0.attributes["visibility"] == (index == 3 ? nil : "hidden") })
            #expect(svg.contains("@keyframes growing-k\(index){"))
        }
        #expect(svg.contains("@media screen and (prefers-reduced-motion:no-preference){#growing .k0{animation:"))
    }

    @Test("each frame ends where the next begins, and the last lasts two seconds longer")
    func timing() {
        // Frames of 0.5 s and a last one of 2.5 s: 0, 12.5, 25, 37.5 % of 4 s.
        let style = ParsedSVG(figure(4).svg()).all("style")[0].text
        #expect(style.contains("growing-k0{0%{visibility:visible}12.5%{visibility:hidden}}"))
        #expect(style.contains("growing-k1{0%{visibility:hidden}12.5%{visibility:visible}25%{visibility:hidden}}"))
        #expect(style.contains("growing-k3{0%{visibility:hidden}37.5%{visibility:visible}}"))
        #expect(style.contains(" 4s step-end infinite"))
    }

    @Test("what all frames have in common stands in the file once")
    func common() {
        let svg = figure(6).svg()
        #expect(svg.split(separator: ">").filter { $0.hasPrefix("x</text") }.count == 1)
        let elements = PlotFrames.merged(
            [[.rectangle(box, fill: .ink), .rectangle(box, fill: .grid)], [.rectangle(box, fill: .ink)]], second)
        #expect(elements.first == .rectangle(box, fill: .ink))
        #expect(elements.count == 2)
    }

    @Test("the axes are the same in all frames")
    func limits() {
        let panels = Panel.sharing(
            [Plot(marks: [.line(y: [1, 2])]), Plot(marks: [.line(y: [5, 100, 3])])], bothAxes: true)
        #expect(panels[0].xScale == panels[1].xScale && panels[0].yScale == panels[1].yScale)
    }

    @Test("one frame is a plot, none an empty figure, and of very many every second one is kept with the last")
    func counts() {
        #expect(!figure(1).svg().contains("@keyframes"))
        #expect(ParsedSVG(Figure("", frames: []).svg()).error == nil)
        let many = PlotFrames(plots: (0..<150).map { Plot("\($0)", marks: []) }, seconds: .nan)
        #expect(many.plots.count == 75)
        #expect(many.plots.last?.title == "149")
    }

    private let box = Box(x: 0, y: 0, width: 1, height: 1)
    private let second = Scene.Timing(frame: 1, last: 2)
}
