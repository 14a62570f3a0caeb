import Mathematics
import Tensors

extension Quantity {
    /// What a formula comes to in which every sign is a number, a matrix or a function that has a name here.
    init(of node: Mathematics.Node) throws(EvaluationError) {
        var graph = Graph()
        let id: NodeID
        do throws(Problem) {
            let syntax = try TeXReader.syntax(of: node)
            id = try Lowering(shapes: [:], wholeNumbers: [:], notation: .paper).node(for: syntax, in: &graph)
        } catch {
            throw EvaluationError(message: error.message)
        }
        var values = NodeValues(at: [:])
        let value = values.value(of: id, in: graph)
        switch value.rank {
        case 0: self.init(value.scalar)
        case 1: self.init(vector: value.scalars)
        default:
            let width = value.shape[1]
            self.init(rows: (0..<value.shape[0]).map { Array(value.scalars[$0 * width..<($0 + 1) * width]) })
        }
    }
}

/// Why a formula has no value.
public struct EvaluationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is missing or does not fit.
    public let message: String
    /// The message.
    public var description: String { message }
}
