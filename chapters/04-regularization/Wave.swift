import Foundation

/// One period of a sine wave: ten measurements with errors to learn from, and fifty exact
/// values to judge by.
struct Wave {
    /// From −1 to 1 at equal distances.
    let x = (0..<10).map { -1 + 2 * Double($0) / 9 }
    /// sin πx with the errors of measurement.
    let y: [Double]
    /// The middles of fifty equal parts of [−1, 1].
    let validationX = (0..<50).map { -1 + (2 * Double($0) + 1) / 50 }
    /// sin πx there.
    let validationY: [Double]

    private static let errors = [
        0.2, -0.15, 0.1, -0.25, 0.15, 0.05, -0.2, 0.25, -0.1, 0.15,
    ]

    init() {
        y = zip(x, Self.errors).map { sin(.pi * $0) + $1 }
        validationY = validationX.map { sin(.pi * $0) }
    }
}
