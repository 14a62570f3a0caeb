import Tensors
import Text

/// The table of a model's layers: name, output shape and number of parameters, as Keras prints it.
public struct Summary: Sendable, Hashable, CustomStringConvertible {
    /// One layer.
    public struct Line: Sendable, Hashable {
        /// Its name and its type: "dense_2 (Dense)".
        public let layer: String
        /// The shape of its output for one sample.
        public let outputShape: [Int]
        /// The number of scalars in its parameters.
        public let parameterCount: Int
    }

    /// The layers, first to last.
    public let lines: [Line]

    /// The number of scalars in all parameters.
    public var parameterCount: Int { lines.reduce(0) { $0 + $1.parameterCount } }

    /// A table in plain text.
    public var description: String {
        let rows =
            [["Layer (type)", "Output shape", "Parameters"]]
            + lines.map { line in
                let shape = "(\((["B"] + line.outputShape.map(String.init)).joined(separator: ", ")))"
                return [line.layer, shape, line.parameterCount.grouped]
            }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        func text(_ row: [String]) -> String {
            let pad = { (text: String, width: Int) in String(repeating: " ", count: width - text.count) }
            return row[0] + pad(row[0], widths[0]) + "  " + row[1] + pad(row[1], widths[1]) + "  "
                + pad(row[2], widths[2]) + row[2]
        }
        let rule = String(repeating: "─", count: widths.reduce(4, +))
        return
            ([text(rows[0]), rule] + rows.dropFirst().map(text) + [rule, "Total parameters: \(parameterCount.grouped)"])
            .joined(separator: "\n")
    }
}

extension Sequential {
    /// The table of the layers for samples of the given shape, without the batch axis.
    ///
    /// Throws where the shape, or one along the way, does not fit its layer.
    public func summary(inputShape: [Int]) throws(ShapeError) -> Summary {
        let shapes = try shapes(inputShape: [1] + inputShape)
        return Summary(
            lines: zip(zip(layers, layerNames), shapes).map { layer, shape in
                Summary.Line(
                    layer: "\(layer.1) (\(type(of: layer.0).kind))", outputShape: Array(shape.dropFirst()),
                    parameterCount: layer.0.parameterCount)
            })
    }
}
