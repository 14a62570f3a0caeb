/// The shapes that mark points: filled, of equal weight to the eye, and told apart without colour.
enum MarkerShape {
    /// An SVG element for the shape of this number, which starts over when the shapes run out.
    static func element(_ shape: Int, at center: Point, radius: Double, attributes: String) -> String {
        let corners: [(x: Double, y: Double)]
        switch shape % 5 {
        case 1: corners = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
        case 2: corners = [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]
        case 3: corners = [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
        case 4: corners = [(-1.15, -0.85), (1.15, -0.85), (0, 1.2)]
        default:
            let (x, y) = (SVGWriter.number(center.x), SVGWriter.number(center.y))
            return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(SVGWriter.number(radius))\"\(attributes)/>"
        }
        let points = corners.map { corner in
            SVGWriter.number(center.x + radius * corner.x) + "," + SVGWriter.number(center.y + radius * corner.y)
        }
        return "<path d=\"M\(points.joined(separator: " "))Z\"\(attributes)/>"
    }
}
