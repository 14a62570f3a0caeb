/// Whether the entries that a sum runs over are the samples of a batch.
///
/// They are where they come from data alone: the residuals X w − y of a batch, but neither the entries of a parameter nor the
/// outputs of one sample W x, whose number is that of the rows of W.
struct BatchAxis {
    private let graph: Graph
    private let path: Set<NodeID>

    init(_ graph: Graph, path: Set<NodeID>) {
        self.graph = graph
        self.path = path
    }

    /// The number of samples that a sum, a mean, a product u · u or a norm runs over; nil where it is over something else.
    func sampleCount(of reduction: NodeID) -> Int? {
        let node = graph[reduction]
        switch node.operation {
        case .sum(nil), .mean(nil), .sum(axis: 0), .mean(axis: 0), .norm1, .norm2: break
        case .dot where node.arguments[0] == node.arguments[1]: break
        default: return nil
        }
        guard let m = graph[node.arguments[0]].shape.first, m > 1, isData(node.arguments[0], m) else { return nil }
        return m
    }

    /// The variables whose entries or rows are samples, in the order in which they stand in the reduction.
    func data(of reduction: NodeID, _ m: Int) -> [NodeID] {
        graph.ancestors(of: reduction).filter { id in
            guard case .variable = graph[id].operation else { return false }
            return graph[id].shape.first == m && isData(id, m)
        }
    }

    /// Whether entries or rows 0, 1, … of a value are those of the data.
    private func isData(_ id: NodeID, _ m: Int) -> Bool {
        let node = graph[id]
        switch node.operation {
        case .variable(let name): return !path.contains(id) && !TermKind.isWeight(name)
        case .list: return !path.contains(id)
        case .ones: return true
        case .negate, .add, .subtract, .multiply, .divide, .power, .larger, .greater, .atLeast, .function:
            let long = node.arguments.filter {
                graph[$0].shape.count == node.shape.count && graph[$0].shape.first == m
            }
            return !long.isEmpty && long.allSatisfy { isData($0, m) }
        case .softmax, .sum(axis: 1), .mean(axis: 1), .matmul:
            return graph[node.arguments[0]].shape.count == 2 && isData(node.arguments[0], m)
        default: return false
        }
    }
}
