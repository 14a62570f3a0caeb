import Datasets
import Testing

@Suite("Chronological splits")
struct ChronologicalSplitTests {
    @Test("the past trains, the time after it validates, the rest tests")
    func parts() {
        let split = ChronologicalSplit(train: 350, validation: 74, of: 499)
        #expect(split.train == 0..<350)
        #expect(split.validation == 350..<424)
        #expect(split.test == 424..<499)
        #expect(split.test.count == 75)
    }

    @Test("parts may be empty")
    func empty() {
        let split = ChronologicalSplit(train: 3, of: 3)
        #expect(split.validation.isEmpty)
        #expect(split.test.isEmpty)
    }

    @Test("more rows than there are stop the program")
    func tooMany() async {
        await #expect(processExitsWith: .failure) { _ = ChronologicalSplit(train: 2, validation: 2, of: 3) }
    }
}
