import Testing

@testable import Plotting

@Suite("Confusion matrix")
struct ConfusionChartTests {
    private let digits = ConfusionChart(counts: [[8, 2, 0], [1, 9, 0], [0, 3, 7]])

    @Test("pairs of classes are counted; pairs of no class are not")
    func counted() {
        let matrix = ConfusionChart(truth: [0, 1, 1, 2, -1, 5_000], predicted: [0, 1, 0, 2, 0, 0])
        #expect(matrix.counts == [[1, 0, 0], [1, 1, 0], [0, 0, 1]])
        #expect(matrix.labels == ["0", "1", "2"])
        #expect(matrix.notes == ["2 cases of no class left out"])
        #expect(ConfusionChart(truth: [0, 1], predicted: [0]).notes == ["1 case of no class left out"])
    }

    @Test("the words give the score and the commonest error")
    func words() {
        // 8 + 9 + 7 of 30; the commonest error is the 3 in the last row.
        #expect(digits.summary == "24 of 30 right (80.0%); most often 2 is taken for 1 (3 times)")
        #expect(ConfusionChart(counts: [[0]]).summary == "no cases")
        #expect(ConfusionChart(counts: [[5]]).summary == "5 of 5 right (100.0%)")
    }

    @Test("recall is the diagonal's share of its row")
    func recall() {
        #expect((0..<3).map(digits.recall) == ["80.0%", "90.0%", "70.0%"])
        #expect(ConfusionChart(counts: [[0, 0], [1, 1]]).recall(0) == "–")
    }

    @Test("counts that are no square or negative are mended and said")
    func mended() {
        let matrix = ConfusionChart(counts: [[1, -2, 3], [4]])
        #expect(matrix.counts == [[1, 0, 3], [4, 0, 0], [0, 0, 0]])
        #expect(matrix.notes.count == 2)
    }

    @Test("no counts and counts near the largest integer do not trap")
    func extremes() {
        for matrix in [ConfusionChart(counts: []), ConfusionChart(counts: [[.max, .max], [.max, .min]])] {
            let figure = Figure("Extremes", matrix)
            #expect(ParsedSVG(figure.svg()).error == nil)
            #expect(!figure.text(width: 40).isEmpty)
        }
    }
}
