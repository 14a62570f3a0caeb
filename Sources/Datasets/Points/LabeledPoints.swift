import Tensors

/// Points in the plane, each with the number of its class: data that can be drawn and looked at.
public struct LabeledPoints: Sendable, Hashable {
    /// The horizontal coordinate of each point.
    public let x: [Double]
    /// The vertical coordinate of each point.
    public let y: [Double]
    /// The class of each point, 0 ..< classes.
    public let labels: [Int]
    /// The number of classes.
    public let classes: Int

    /// Points by their coordinates and classes.
    public init(x: [Double], y: [Double], labels: [Int], classes: Int) {
        require(
            x.count == y.count && x.count == labels.count,
            "LabeledPoints: \(x.count) and \(y.count) coordinates for \(labels.count) labels")
        for label in labels {
            require(
                label >= 0 && label < classes, "LabeledPoints: label \(label) is outside the classes 0 ..< \(classes)")
        }
        self.x = x
        self.y = y
        self.labels = labels
        self.classes = classes
    }

    /// The number of points.
    public var count: Int { labels.count }

    /// The coordinates as a tensor of shape [N, 2].
    public func tensor<Scalar: TensorScalar>(of type: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
        Tensor(shape: [count, 2], scalars: zip(x, y).flatMap { [Scalar($0), Scalar($1)] })
    }

    /// The points at the given positions, in that order.
    public subscript(indices: some Collection<Int>) -> LabeledPoints {
        LabeledPoints(
            x: indices.map { x[$0] }, y: indices.map { y[$0] }, labels: indices.map { labels[$0] }, classes: classes)
    }
}
