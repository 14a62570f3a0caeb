import Datasets
import Foundation
import Tensors

/// How many points of two classes a straight border puts on their right sides at best,
/// over so many directions.
///
/// For each direction the points are put in order along it; every gap between neighbours
/// is tried as the border, with either class in front.
func mostRightOfAStraightBorder(_ points: LabeledPoints, directions: Int) -> Int {
    (0..<directions).map { direction in
        let angle = 2 * Double.pi * Double(direction) / Double(directions)
        let along = zip(points.x, points.y).map { $0 * cos(angle) + $1 * sin(angle) }
        let borders = [-Double.infinity] + along
        // Behind the border, or on it, is class 0; the direction turned round gives class
        // 1 that side.
        return borders.map { border in
            zip(along, points.labels).count { ($0 > border ? 1 : 0) == $1 }
        }.max() ?? 0
    }.max() ?? 0
}
