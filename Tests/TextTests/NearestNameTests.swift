import Testing

@testable import Text

@Suite("The nearest name")
struct NearestNameTests {
    private let names = ["epochs", "learning-rate", "batch-size", "seed", "save", "load", "quick", "quiet", "width"]

    @Test(
        "a slip of the finger is understood",
        arguments: [
            ("epoch", "epochs"), ("ephocs", "epochs"), ("sede", "seed"), ("learningrate", "learning-rate"),
            ("lr", "learning-rate"), ("bs", "batch-size"), ("widht", "width"), ("EPOCHS", "epochs"),
            ("learn", "learning-rate"),
        ])
    func near(typed: String, meant: String) {
        #expect(nearestName(to: typed, in: names) == meant)
    }

    @Test("what is far from every name is not guessed at", arguments: ["zebra", "x", "", "qu", "ss"])
    func far(_ typed: String) {
        #expect(nearestName(to: typed, in: names) == nil)
    }

    @Test(
        "insertions, deletions, replacements and swaps each count one",
        arguments: [
            ("abc", "abc", 0), ("abc", "abcd", 1), ("abc", "ac", 1), ("abc", "axc", 1), ("abc", "acb", 1),
            ("", "abc", 3), ("kitten", "sitting", 3),
        ])
    func distance(a: String, b: String, count: Int) {
        #expect(typingErrors(from: a, to: b) == count)
        #expect(typingErrors(from: b, to: a) == count)
    }
}
