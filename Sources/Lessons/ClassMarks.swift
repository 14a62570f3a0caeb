import Datasets
import Plotting

extension LabeledPoints {
    /// The points of each class, for a figure; there is a name for every class.
    public func marks(_ names: [String]) -> [Mark] {
        (0..<classes).map { label in
            let shown = self[labels.indices.filter { labels[$0] == label }]
            return .points(names[label], x: shown.x, y: shown.y)
        }
    }
}
