import Testing

@testable import Notebook

private let text = """
    import Notebook
    let chapter = Chapter()

    //: # Title
    //: Words.

    chapter.show(1)
    chapter.show(2)

    //: Silence.

    let quiet = 1

    //: A function.

    func local() { chapter.show(3) }
    explore(chapter)

    //: Twice.

    explore(chapter)
    local()

    //: End.
    """

private func weaver() throws -> (ChapterSource, Weaver) {
    let source = try ChapterSource(text)
    return (source, Weaver(source, file: "main.swift", chapterLine: 2))
}

private func lines(_ cells: [ChapterSource.Cell]) -> [Int] { cells.map(\.lines.lowerBound) }

private func main(_ line: Int) -> Weaver.Place { .init(file: "main.swift", line: line, function: "Lesson") }

@Suite("Weaving")
struct WeaverTests {
    @Test("the source is cut into prose and code, blank lines aside")
    func cells() throws {
        let (source, _) = try weaver()
        #expect(
            source.cells.map(\.lines) == [
                1...2, 4...5, 7...8, 10...10, 12...12, 14...14, 16...17, 19...19, 21...22, 24...24,
            ])
        #expect(source.title == "Title")
        #expect(source.cells[2].code == ["chapter.show(1)", "chapter.show(2)"])
    }

    @Test("line breaks of every system count alike")
    func lineBreaks() throws {
        let source = try ChapterSource(text.replacing("\n", with: "\r\n"))
        #expect(source.cells.map(\.lines) == (try weaver().0.cells.map(\.lines)))
    }

    @Test("the first prose is there at once, unless the code before it may still say something")
    func start() throws {
        var (_, weaver) = try weaver()
        #expect(lines(weaver.cellsAtStart()) == [1, 4])
        let talkative = try ChapterSource("let chapter = Chapter()\nchapter.show(1)\n//: # Title")
        var other = Weaver(talkative, file: "main.swift", chapterLine: 1)
        #expect(other.cellsAtStart().isEmpty)
    }

    @Test("an output brings all that stands before it, whole cells, once")
    func progress() throws {
        var (_, weaver) = try weaver()
        #expect(lines(weaver.cells(before: main(7))) == [1, 4, 7])
        #expect(lines(weaver.cells(before: main(8))) == [])
        #expect(lines(weaver.cells(before: main(17))) == [10, 12, 14, 16])
        #expect(lines(weaver.cellsToTheEnd()) == [19, 21, 24])
        #expect(lines(weaver.cellsToTheEnd()) == [])
    }

    @Test("an output from earlier code, as from a loop or a closure, goes where the run is")
    func backwards() throws {
        var (_, weaver) = try weaver()
        _ = weaver.cells(before: main(17))
        #expect(lines(weaver.cells(before: main(7))) == [])
    }

    @Test("the outputs of a function stand where it is called, whichever file it is in")
    func functions() throws {
        var (_, weaver) = try weaver()
        let sibling = Weaver.Place(file: "Explore.swift", line: 3, function: "explore(_:)")
        #expect(lines(weaver.cells(before: sibling)).last == 16)
        let local = Weaver.Place(file: "main.swift", line: 16, function: "local()")
        #expect(lines(weaver.cells(before: local)).last == 21)
    }

    @Test("a function that passes on its caller's line stands there exactly, also the second time")
    func passedOn() throws {
        var (_, weaver) = try weaver()
        func explored(_ line: Int) -> Weaver.Place {
            .init(file: "main.swift", line: line, function: "explore(_:file:line:)")
        }
        #expect(lines(weaver.cells(before: explored(17))).last == 16)
        #expect(lines(weaver.cells(before: explored(21))).last == 21)
    }

    @Test("a call that the run has left behind is not taken for a later one")
    func behind() throws {
        let source = try ChapterSource("//: # T\nexplore(chapter)\nchapter.show(1)\n\n//: Again.\n\nexplore(chapter)")
        var weaver = Weaver(source, file: "main.swift", chapterLine: 1)
        let sibling = Weaver.Place(file: "Explore.swift", line: 3, function: "explore(_:)")
        #expect(lines(weaver.cells(before: sibling)) == [1, 2])
        #expect(lines(weaver.cells(before: main(3))) == [])
        #expect(lines(weaver.cells(before: sibling)) == [5, 7])
    }

    @Test("a function that the source does not call stays with the code that runs")
    func indirect() throws {
        var (_, weaver) = try weaver()
        _ = weaver.cells(before: main(7))
        #expect(weaver.cells(before: .init(file: "Deep.swift", line: 1, function: "helper()")).isEmpty)
    }
}
