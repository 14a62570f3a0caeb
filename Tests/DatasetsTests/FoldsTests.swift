import Datasets
import Testing

@Suite("Folds")
struct FoldsTests {
    @Test("blocks are contiguous, the first ones a row longer")
    func blocks() {
        // 10 = 3 · 3 + 1 and 11 = 4 · 2 + 3
        #expect(Folds(count: 10, folds: 3).map(\.test) == [[0, 1, 2, 3], [4, 5, 6], [7, 8, 9]])
        let folds = Folds(count: 11, folds: 4)
        #expect(folds.indices.map { folds.block($0) } == [0..<3, 3..<6, 6..<9, 9..<11])
    }

    @Test("every row tests once and trains k − 1 times", arguments: [(10, 3), (11, 4), (6, 6), (100, 10), (2, 2)])
    func once(count: Int, folds: Int) {
        let splits = Array(Folds(count: count, folds: folds))
        #expect(splits.count == folds)
        #expect(splits.flatMap(\.test) == Array(0..<count))
        for split in splits { #expect((split.train + split.test).sorted() == Array(0..<count)) }
    }

    @Test("more folds than rows stop the program")
    func tooMany() async {
        await #expect(processExitsWith: .failure) { _ = Folds(count: 3, folds: 4) }
    }
}
