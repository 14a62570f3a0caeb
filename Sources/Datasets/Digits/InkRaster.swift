/// Lines drawn with a pen into an image of 28 × 28 pixels.
///
/// As in MNIST the ink fills a box of 20 × 20 pixels on its longer side. The lines' centre of mass lies on pixel (14, 14),
/// where MNIST puts the ink's: the two hardly differ, and the lines' is known before anything is drawn.
enum InkRaster {
    /// Pixels on each side of the image.
    static let side = 28
    private static let box = 20.0
    /// Over how many pixels the brightness falls at the edge of a line.
    private static let softness = 1.2

    /// The brightness of each pixel, from 0 to 255, row by row.
    static func draw(_ lines: [[Point]], with pen: Pen) -> [UInt8] {
        var squares = [Double](repeating: .infinity, count: side * side)
        let reach = pen.radius + pen.unevenness * Double(pen.waves.count) + softness / 2
        squares.withUnsafeMutableBufferPointer { squares in
            for line in fit(lines, margin: pen.radius) {
                for (a, b) in zip(line, line.dropFirst()) { lower(squares, from: a, to: b, reach: reach) }
            }
        }
        return squares.indices.map { index in
            guard squares[index] < .infinity else { return 0 }
            let radius = pen.radius(at: Point(Double(index % side), Double(index / side)))
            let covered = (radius - squares[index].squareRoot()) / softness + 0.5
            return UInt8((255 * min(max(covered, 0), 1)).rounded())
        }
    }

    /// Lowers the squared distances of the pixels within reach to that from the segment a … b.
    private static func lower(
        _ squares: UnsafeMutableBufferPointer<Double>, from a: Point, to b: Point, reach: Double
    ) {
        let along = b - a
        let length = (along * along).sum()
        let (low, high) = (pointwiseMin(a, b) - reach, pointwiseMax(a, b) + reach)
        let last = Double(side - 1)
        guard low.x <= last, low.y <= last, high.x >= 0, high.y >= 0 else { return }
        for row in Int(max(low.y, 0))...Int(min(high.y, last)) {
            for column in Int(max(low.x, 0))...Int(min(high.x, last)) {
                let offset = Point(Double(column), Double(row)) - a
                let t = length > 0 ? min(max((offset * along).sum() / length, 0), 1) : 0
                let distance = offset - t * along
                let index = row * side + column
                squares[index] = min(squares[index], (distance * distance).sum())
            }
        }
    }

    /// Scales the lines into the box and moves their centre of mass to pixel (14, 14).
    private static func fit(_ lines: [[Point]], margin: Double) -> [[Point]] {
        var (low, high) = (Point(repeating: .infinity), Point(repeating: -.infinity))
        var (moment, mass) = (Point.zero, 0.0)
        for line in lines {
            for point in line { (low, high) = (pointwiseMin(low, point), pointwiseMax(high, point)) }
            for (a, b) in zip(line, line.dropFirst()) {
                let length = ((b - a) * (b - a)).sum().squareRoot()
                moment += length * 0.5 * (a + b)
                mass += length
            }
        }
        let middle = Point(repeating: Double(side / 2))
        guard mass > 0 else { return lines.map { $0.map { _ in middle } } }
        let scale = (box - 2 * margin) / (high - low).max()
        let centre = moment / mass
        return lines.map { $0.map { ($0 - centre) * scale + middle } }
    }
}
