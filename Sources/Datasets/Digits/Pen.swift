import Foundation

/// A round pen whose line is not everywhere of the same width.
struct Pen {
    /// Half the width of the line, in pixels.
    let radius: Double
    /// By how much each wave widens or narrows the line, in pixels.
    var unevenness = 0.0
    var waves: [Wave] = []

    /// Half the width of the line at a place of the image.
    func radius(at point: Point) -> Double {
        waves.reduce(radius) { $0 + unevenness * $1.height(at: point) }
    }
}

/// A wave across the plane.
struct Wave {
    /// Waves per unit of length, along each coordinate.
    let frequency: Point
    /// The angle at the origin, in radians.
    let phase: Double

    /// From −1 to 1: cos(2π frequency · point + phase).
    func height(at point: Point) -> Double {
        cos(2 * .pi * (frequency * point).sum() + phase)
    }
}
