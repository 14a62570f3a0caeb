import Testing

@testable import Plotting

@Suite("Confusion matrix in the terminal")
struct MatrixTextTests {
    private func text(_ matrix: ConfusionChart, width: Int) -> [String] {
        Figure("", matrix).text(width: width).split(separator: "\n").map(String.init)
    }

    @Test("a table has its columns under each other")
    func table() {
        let lines = text(ConfusionChart(counts: [[10, 0], [3, 7]]), width: 40)
        #expect(
            lines == [
                "      predicted", "true   0   1  recall", "0     10   ·  100.0%", "1      3   7   70.0%",
                "17 of 20 right (85.0%); most often 1 is", "taken for 0 (3 times)",
            ])
    }

    @Test("where the table is too wide, a line for each class names its commonest error")
    func list() {
        let counts = (0..<10).map { row in (0..<10).map { $0 == row ? 900 : $0 == 9 ? 100 : 0 } }
        let lines = text(ConfusionChart(counts: counts), width: 40)
        #expect(lines[1] == "0      90.0%  9 (100)")
        #expect(lines[10] == "9     100.0%")
    }
}
