/// The heads of arrows along a way, which tell its direction.
enum Arrows {
    /// Two-legged heads, each three points, at even distances along the runs; positions are in pixels.
    static func heads(along runs: [[Point]], spacing: Double, size: Double = 5) -> [[Point]] {
        var heads: [[Point]] = []
        for run in runs {
            var untilNext = spacing / 2
            for (start, end) in zip(run, run.dropFirst()) {
                let (dx, dy) = (end.x - start.x, end.y - start.y)
                let length = (dx * dx + dy * dy).squareRoot()
                guard length > 0 else { continue }
                var walked = 0.0
                // A head needs a straight piece to point along; shorter pieces leave it to the next.
                while walked + untilNext <= length, heads.count < 40 {
                    walked += untilNext
                    let (ux, uy) = (dx / length, dy / length)
                    let tip = Point(x: start.x + ux * walked, y: start.y + uy * walked)
                    let legs = [1.0, -1].map { side in
                        Point(x: tip.x - size * (ux + side * uy * 0.7), y: tip.y - size * (uy - side * ux * 0.7))
                    }
                    heads.append([legs[0], tip, legs[1]])
                    untilNext = spacing
                }
                untilNext -= length - walked
            }
        }
        return heads
    }
}
