import Testing

@testable import Plotting

@Suite("Styled line")
struct StyledLineTests {
    @Test("spaces at the end are cut, also where they have a look of their own")
    func trimmed() {
        var line = StyledLine("ab ", .bold)
        line.append("   ", .faint)
        let page = TextPage(width: 80, height: nil, style: .braille, hasColor: true)
        #expect(line.text(on: page) == "\u{1B}[1mab\u{1B}[0m")
        #expect(line.width == 6)
    }

    @Test("every look is closed again")
    func closed() {
        var line = StyledLine("a", .series(3))
        line.append("b", .greys(0, 23))
        let page = TextPage(width: 80, height: nil, style: .block, hasColor: true)
        #expect(line.text(on: page) == "\u{1B}[38;5;175ma\u{1B}[0m\u{1B}[38;5;232;48;5;255mb\u{1B}[0m")
    }
}
