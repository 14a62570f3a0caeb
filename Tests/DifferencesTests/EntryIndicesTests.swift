import Testing

@testable import Differences

@Suite("The indices of an entry")
struct EntryIndicesTests {
    @Test("count row by row")
    func indices() {
        #expect(Differences.indices(ofEntry: 17, in: [2, 3, 4]) == [1, 1, 1])
        #expect(Differences.indices(ofEntry: 5, in: [8]) == [5] && Differences.indices(ofEntry: 0, in: []) == [])
    }
}
