import Learning
import Notebook
import Plotting

/// Shows what each finished epoch came to, as a table and as curves; nothing where there
/// is none.
func showCourse(
    of history: History, title: String, in chapter: Chapter, file: String = #filePath,
    line: Int = #line,
    function: String = #function
) {
    let epochs = history.epochs
    guard !epochs.isEmpty else { return }
    let columns: [(String, [Double?])] = [
        ("loss", epochs.map(\.loss)), ("accuracy", epochs.map(\.metric)),
        ("validation loss", epochs.map(\.validationLoss)),
        ("validation accuracy", epochs.map(\.validationMetric)),
    ]
    let measured = columns.filter { $0.1.contains { $0 != nil } }
    chapter.table(
        columns: ["epoch"] + measured.map(\.0),
        rows: epochs.indices.map { epoch in
            ["\(epoch + 1)"]
                + measured.map { $0.1[epoch].map(NumberFormat.decimals(4).text) ?? "–" }
        }, file: file, line: line, function: function)
    chapter.figure(
        "05-training-curve",
        Figure.trainingCurve(
            title, loss: epochs.map(\.loss),
            validationLoss: epochs.compactMap(\.validationLoss),
            accuracy: epochs.compactMap(\.metric),
            validationAccuracy: epochs.compactMap(\.validationMetric)),
        file: file, line: line, function: function)
}
