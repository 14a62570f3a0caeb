import Testing

@testable import gradebook

@Suite("BookChapter")
struct BookChapterTests {
    @Test("a chapter goes by its number or its name", arguments: ["4", "04", "regularization", "04-regularization"])
    func names(_ name: String) {
        #expect(BookChapter.named(name)?.number == 4)
    }

    @Test("what is no chapter has no name", arguments: ["0", "6", "-1", "", "regular", "99999999999999999999"])
    func strangers(_ name: String) {
        #expect(BookChapter.named(name) == nil)
    }
}
