import Testing

@testable import gradebook

@Suite("BookChapter")
struct BookChapterTests {
    @Test("a chapter is called as its folder in chapters/, which Package.swift names")
    func folder() {
        #expect(BookChapter.all.first == BookChapter(number: 1, program: "linear-regression"))
        #expect(BookChapter(number: 12, program: "attention").fileName == "12-attention")
    }

    @Test("a chapter goes by its number or its name", arguments: ["4", "04", "regularization", "04-regularization"])
    func names(_ name: String) {
        #expect(BookChapter.named(name)?.number == 4)
    }

    @Test("what is no chapter has no name", arguments: ["0", "99", "-1", "", "regular", "99999999999999999999"])
    func strangers(_ name: String) {
        #expect(BookChapter.named(name) == nil)
    }
}
