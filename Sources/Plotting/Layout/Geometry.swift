/// A position: in a scene from its top left corner in pixels, in a frame from its lower left corner in units of its size.
struct Point: Hashable {
    var x: Double
    var y: Double
}

/// A rectangle with its sides along the axes, known by its top left corner.
struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }

    /// Whether the two share more than a border.
    func intersects(_ other: Box) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    func contains(_ other: Box) -> Bool {
        other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
    }

    /// Where a point of the unit square, its y upward, lies in the box, whose y runs downward.
    func point(at unit: Point) -> Point {
        Point(x: x + unit.x * width, y: y + (1 - unit.y) * height)
    }
}
