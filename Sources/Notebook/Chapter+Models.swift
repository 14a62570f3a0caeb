import Learning

extension Chapter {
    /// Shows a model's layers: what each puts out for a batch of B samples, and how many parameters it has.
    public func show(
        _ summary: Summary, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        let rows = summary.lines.map { layer -> [String] in
            let shape = ["B"] + layer.outputShape.map(String.init)
            return [layer.layer, "(\(shape.joined(separator: ", ")))", "\(layer.parameterCount)"]
        }
        leave(
            .table(
                Table(
                    caption: nil, columns: ["layer", "output shape", "parameters"],
                    rows: rows + [["all layers", "", "\(summary.parameterCount)"]])), file, line, function)
    }
}
