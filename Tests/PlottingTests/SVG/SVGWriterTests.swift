import Testing

@testable import Plotting

@Suite("SVG writer")
struct SVGWriterTests {
    @Test(
        "coordinates have two decimals at most and are always numbers",
        arguments: [
            (0.0, "0"), (-0.001, "0"), (1.5, "1.5"), (2.004, "2"), (-3.25, "-3.25"), (1.05, "1.05"), (.nan, "0"),
            (.infinity, "10000000"), (-1e300, "-10000000"),
        ])
    func numbers(value: Double, text: String) {
        #expect(SVGWriter.number(value) == text)
    }

    @Test("texts of one look share a group, and only what differs in the dark is in the style sheet")
    func groups() {
        var scene = Scene(width: 10, height: 10)
        let same = Paint(light: 0x123456, dark: 0x123456)
        for (text, paint) in [("a", Paint.ink), ("b", .ink), ("c", same)] {
            scene.elements.append(.text(.init(string: text, at: Point(x: 1, y: 2), size: 9, paint: paint)))
        }
        let svg = SVGWriter.write(scene, slug: "s", title: "t", summary: "", isStandalone: false)
        #expect(ParsedSVG(svg).error == nil)
        #expect(ParsedSVG(svg).all("g").count == 1)
        #expect(ParsedSVG(svg).all("text").map { $0.attributes["fill"] } == [nil, nil, "#123456"])
        #expect(svg.contains("#s .f0{fill:#e8eaed}") && !svg.contains(".f1{"))
    }

    @Test("an unclosed tag does not escape the parser of these tests")
    func parser() {
        #expect(ParsedSVG("<svg><g></svg>").error != nil)
        #expect(ParsedSVG("<svg>").error != nil)
    }
}
