import Testing
import Text

@testable import Plotting

@Suite("Glyph widths")
struct GlyphWidthsTests {
    @Test("widths add up, grow with the size, and are rounded up")
    func widths() {
        // Digits are 637 thousandths wide: 4 × 0.637 × 12 = 30.6.
        #expect(GlyphWidths.width(of: "0000", size: 12) == 31)
        #expect(GlyphWidths.width(of: "", size: 12) == 0)
        #expect(GlyphWidths.width(of: "loss", size: 12, bold: true) > GlyphWidths.width(of: "loss", size: 12))
        #expect(GlyphWidths.width(of: "汉字", size: 10) >= 20)
    }

    @Test("truncated text fits", arguments: [12.0, 20, 55, 300])
    func truncated(width: Double) {
        let text = GlyphWidths.truncated("a rather long label", to: width, size: 12)
        #expect(text.count == 1 || GlyphWidths.width(of: text, size: 12) <= width)
        #expect(text == "a rather long label" || text.hasSuffix("…"))
    }

    @Test("wrapped text keeps its words and fits")
    func wrapped() {
        let lines = GlyphWidths.wrapped("the quick brown fox jumps over the lazy dog", to: 90, size: 12)
        #expect(lines.joined(separator: " ") == "the quick brown fox jumps over the lazy dog")
        #expect(lines.allSatisfy { GlyphWidths.width(of: $0, size: 12) <= 90 })
        #expect(lines.count > 1)
    }
}
