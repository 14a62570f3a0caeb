import Testing

@testable import Plotting

@Suite("Paint")
struct PaintTests {
    @Test("every count contrasts with its cell by 4.5 : 1 at least, on paper and in the dark", arguments: 0...100)
    func legible(share: Int) {
        for tint in [Paint.right, .wrong].map({ $0.tint(Double(share) / 100) }) {
            let text = tint.legible
            #expect(Paint.contrast(tint.light, text.light) >= 4.5)
            #expect(Paint.contrast(tint.dark, text.dark) >= 4.5)
        }
    }

    @Test("text is readable on both backgrounds")
    func text() {
        for paint in [Paint.ink, .muted] {
            #expect(Paint.contrast(paint.light, Paint.paper.light) >= 4.5)
            #expect(Paint.contrast(paint.dark, Paint.paper.dark) >= 4.5)
        }
        #expect(Paint.contrast(0x000000, 0xFFFFFF) == 21)
    }

    @Test("lines stand out from both backgrounds, and no two of eight look alike")
    func series() {
        let paints = (0..<8).map(Paint.series)
        for paint in paints {
            #expect(Paint.contrast(paint.light, Paint.paper.light) >= 2)
            #expect(Paint.contrast(paint.dark, Paint.paper.dark) >= 3)
        }
        #expect(Set(paints.map(\.light)).count == 8 && Set(paints.map(\.dark)).count == 8)
        #expect(Paint.series(8) == Paint.series(0) && Paint.series(-1) == Paint.series(7))
    }

    @Test("a tint is the paper at 0 and the colour at 1")
    func tint() {
        #expect(Paint.wrong.tint(0) == .paper)
        #expect(Paint.wrong.tint(1) == .wrong)
        #expect(Paint.wrong.tint(.nan) == .paper)
        // Half of black over white.
        #expect(Paint(light: 0x000000, dark: 0).tint(0.5).light == 0x808080)
    }
}
