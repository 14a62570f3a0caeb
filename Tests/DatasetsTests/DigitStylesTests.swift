import Testing

@testable import Datasets

@Suite("Styles of digits")
struct DigitStylesTests {
    @Test("each digit has several styles, each of strokes inside the box", arguments: 0..<10)
    func box(digit: Int) {
        let styles = DigitStyle.all[digit]
        #expect(styles.count >= 3)
        for style in styles {
            #expect(style.weight > 0)
            for stroke in style.strokes {
                #expect(stroke.count >= 3)
                #expect(stroke.allSatisfy { (0...100).contains($0.x) && (0...100).contains($0.y) })
                #expect(stroke[0] != stroke[1], "a stroke cannot begin with a corner")
                #expect(stroke[stroke.count - 1] != stroke[stroke.count - 2], "nor end with one")
            }
            let heights = style.strokes.joined().map(\.y)
            #expect((heights.max() ?? 0) - (heights.min() ?? 0) >= 92)
        }
    }
}
