import Text

/// How often each class was taken for each: rows are the true classes, columns the predicted ones.
///
///     let matrix = ConfusionChart(truth: [0, 1, 1], predicted: [0, 1, 0], labels: ["cat", "dog"])
///     Figure("Errors on the test set", matrix).svg()
public struct ConfusionChart: Sendable, Hashable {
    /// The counts, `counts[truth][predicted]`, as many rows as columns.
    public let counts: [[Int]]
    /// The names of the classes, as many as rows.
    public let labels: [String]
    /// What had to be mended in the counts, a line each.
    private(set) var notes: [String]

    /// A matrix of counts; classes without a label are called by their number.
    ///
    /// Rows of different lengths are filled up with zeros, and negative counts are shown as zero; the figure says so.
    public init(counts: [[Int]], labels: [String] = []) {
        let size = max(counts.count, counts.map(\.count).max() ?? 0)
        var notes: [String] = []
        if counts.contains(where: { $0.count != size }) || counts.count != size && size > 0 {
            notes.append("the counts are no square: missing ones shown as 0")
        }
        if counts.contains(where: { $0.contains { $0 < 0 } }) { notes.append("negative counts shown as 0") }
        self.counts = (0..<size).map { row in
            (0..<size).map { column in
                counts.indices.contains(row) && counts[row].indices.contains(column) ? max(0, counts[row][column]) : 0
            }
        }
        self.labels = (0..<size).map { labels.indices.contains($0) ? labels[$0] : "\($0)" }
        self.notes = notes
    }

    /// The matrix of true and predicted classes, which are numbers from 0 to 999.
    ///
    /// Pairs of other numbers, and classes without a partner, are left out; the figure says how many.
    public init(truth: [Int], predicted: [Int], labels: [String] = []) {
        let pairs = zip(truth, predicted).filter { (0..<1000).contains($0) && (0..<1000).contains($1) }
        let size = max(labels.count, (pairs.map { max($0, $1) }.max() ?? -1) + 1)
        var counts = Array(repeating: Array(repeating: 0, count: size), count: size)
        for (actual, guess) in pairs { counts[actual][guess] += 1 }
        self.init(counts: counts, labels: labels)
        let omitted = max(truth.count, predicted.count) - pairs.count
        if omitted > 0 {
            notes = ["\(omitted.grouped) \(omitted == 1 ? "case" : "cases") of no class left out"]
        }
    }

    var size: Int { counts.count }

    // In floating point, since sums of counts may exceed the largest integer.
    func total(_ row: Int) -> Double { counts[row].reduce(0) { $0 + Double($1) } }

    /// The share of a row's cases in a column; 0 in an empty row.
    func share(_ row: Int, _ column: Int) -> Double {
        let total = total(row)
        return total > 0 ? Double(counts[row][column]) / total : 0
    }

    /// The share of a class that was recognized, as per cent; a dash for a class that does not occur.
    func recall(_ row: Int) -> String {
        total(row) > 0 ? NumberFormat.decimals(1).text(100 * share(row, row)) + "%" : "–"
    }

    /// The class that another is most often taken for, the first of several.
    func worst(_ row: Int) -> (column: Int, count: Int)? {
        let errors = counts[row].enumerated().filter { $0.offset != row && $0.element > 0 }
        return errors.max { $0.element != $1.element ? $0.element < $1.element : $0.offset > $1.offset }
            .map { ($0.offset, $0.element) }
    }

    /// The matrix in words, such as "9,780 of 10,000 right (97.8%); most often 4 is taken for 9 (23 times)".
    var summary: String {
        let all = (0..<size).reduce(0) { $0 + total($1) }
        guard all > 0 else { return "no cases" }
        let right = (0..<size).reduce(0) { $0 + Double(counts[$1][$1]) }
        let number = { (value: Double) in
            value < 1e15 ? Int(value).grouped : NumberFormat.scientific(3).text(value)
        }
        let score = "\(number(right)) of \(number(all)) right (\(NumberFormat.decimals(1).text(100 * right / all))%)"
        let worst = (0..<size).compactMap { row in
            self.worst(row).map { (row: row, column: $0.column, count: $0.count) }
        }
        .max { $0.count != $1.count ? $0.count < $1.count : $0.row > $1.row }
        guard let worst else { return score }
        return "\(score); most often \(labels[worst.row]) is taken for \(labels[worst.column]) "
            + "(\(worst.count.grouped) \(worst.count == 1 ? "time" : "times"))"
    }
}

extension Figure {
    /// A confusion matrix: counts on tints of the row's shares, right ones and errors in different colours.
    public init(_ title: String, slug: String? = nil, _ matrix: ConfusionChart) {
        self.init(title: title, slug: slug, content: matrix)
    }
}

extension ConfusionChart: FigureContent {
    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        MatrixScene(matrix: self, width: scene.width).add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        MatrixText(matrix: self, page: page).lines
    }
}
