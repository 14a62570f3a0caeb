/// A smooth curve through points, as Catmull and Rom draw it.
///
/// Between b and c, with neighbours a and d,
/// p(t) = ½ (2b + (c − a) t + (2a − 5b + 4c − d) t² + (3b − a − 3c + d) t³), 0 ≤ t ≤ 1.
///
/// A point given twice in a row is a corner: the curve ends there and another begins.
struct Spline {
    let controls: [Point]

    init(through controls: [Point]) { self.controls = controls }

    /// Points along the curve, `count` for each pair of controls.
    func points(perSegment count: Int) -> [Point] {
        guard let first = controls.first else { return [] }
        var points = [first]
        for index in 0..<controls.count - 1 where controls[index] != controls[index + 1] {
            let (b, c) = (controls[index], controls[index + 1])
            // At an end the neighbour is mirrored, so that the curve arrives there without a bend.
            let before = index > 0 ? controls[index - 1] : b
            let after = index + 2 < controls.count ? controls[index + 2] : c
            let a = before == b ? 2 * b - c : before
            let d = after == c ? 2 * c - b : after
            let (linear, square, cube) = (c - a, 2 * a - 5 * b + 4 * c - d, 3 * (b - c) + d - a)
            for step in 1...count {
                let t = Double(step) / Double(count)
                points.append(b + 0.5 * t * (linear + t * (square + t * cube)))
            }
        }
        return points
    }
}
