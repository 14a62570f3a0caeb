/// The shapes that mark points: filled, of equal weight to the eye, and told apart without colour.
enum MarkerShape {
    /// The corners of the shape of this number, in units of its radius; nil for a disc.
    static func outline(_ shape: Int) -> [(x: Double, y: Double)]? {
        switch shape % 5 {
        case 1: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
        case 2: [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]
        case 3: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
        case 4: [(-1.15, -0.85), (1.15, -0.85), (0, 1.2)]
        default: nil
        }
    }

    /// The shape as a part of a path.
    static func data(_ shape: Int, at center: Point, radius: Double) -> String {
        let number = SVGWriter.number
        guard let corners = outline(shape), let first = corners.first else {
            let (r, across) = (number(radius), number(2 * radius))
            let start = "M\(number(center.x - radius)),\(number(center.y))"
            return start + "a\(r),\(r) 0 1 0 \(across),0a\(r),\(r) 0 1 0 -\(across),0z"
        }
        let steps = zip(corners.dropFirst(), corners).map { corner, previous in
            "\(number(radius * (corner.x - previous.x))),\(number(radius * (corner.y - previous.y)))"
        }
        let start = "M\(number(center.x + radius * first.x)),\(number(center.y + radius * first.y))"
        return start + "l" + steps.joined(separator: " ") + "z"
    }

    /// An SVG element for the shape of this number, which starts over when the shapes run out.
    static func element(_ shape: Int, at center: Point, radius: Double, attributes: String) -> String {
        guard let corners = outline(shape) else {
            let (x, y) = (SVGWriter.number(center.x), SVGWriter.number(center.y))
            return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(SVGWriter.number(radius))\"\(attributes)/>"
        }
        let points = corners.map { corner in
            SVGWriter.number(center.x + radius * corner.x) + "," + SVGWriter.number(center.y + radius * corner.y)
        }
        return "<path d=\"M\(points.joined(separator: " "))Z\"\(attributes)/>"
    }
}
