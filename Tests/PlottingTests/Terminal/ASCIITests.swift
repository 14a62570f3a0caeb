import Testing
import Text

@testable import Plotting

@Suite("Text in ASCII")
struct ASCIITests {
    @Test("ASCII keeps the width of what it spells")
    func ascii() {
        for text in ["loss − 损失 → 0.5 ×", "┤ └──┬ ─●─ ╌○╌", "…"] {
            #expect(ASCII.text(text).allSatisfy { $0.isASCII })
            #expect(ASCII.text(text).displayWidth == text.displayWidth)
        }
    }
}
