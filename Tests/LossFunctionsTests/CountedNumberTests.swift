import Testing

@testable import LossFunctions

@Suite("Numbers that count")
struct CountedNumberTests {
    // n differences and n − 1 sums of squares, n squares, one division
    @Test("a mean of squares has its value and its cost", arguments: [1, 2, 5])
    func squares(n: Int) {
        let mean = countedMean(Array(repeating: 3, count: n), Array(repeating: 1, count: n)) { $0.squared() }
        #expect(mean.value == 4)
        #expect(
            mean.operations
                == CountedNumber.Operations(additions: 2 * n - 1, multiplications: n, absoluteValues: 0, divisions: 1))
    }

    @Test("absolute values take the place of multiplications, and nothing else changes")
    func absoluteValues() {
        let mean = countedMean([1, 2], [2, 4]) { $0.magnitude() }
        #expect(mean.value == 1.5)
        #expect(
            mean.operations
                == CountedNumber.Operations(additions: 3, multiplications: 0, absoluteValues: 2, divisions: 1))
    }

    @Test("nothing costs nothing")
    func empty() {
        #expect(countedMean([], []) { $0.squared() }.operations == CountedNumber.Operations())
    }
}
