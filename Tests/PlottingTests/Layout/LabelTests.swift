import Testing

@testable import Plotting

@Suite("Label")
struct LabelTests {
    @Test("control characters and those that turn the writing are replaced, all others stay")
    func clean() {
        #expect(Label.clean("a\u{1B}b\n\u{9B}\u{202E}") == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(Label.clean("损失 é 👍🏽 ∂") == "损失 é 👍🏽 ∂")
        #expect(Label.controlCount(in: ["a\u{0}", "b", "\u{7F}\t"]) == 3)
    }
}
