typealias Point = SIMD2<Double>

/// One way to write a digit: strokes of the pen through control points, in a box of 100 by 100, y downward.
///
/// A point given twice in a row is a corner.
struct DigitStyle {
    /// How often people write the digit like this, relative to its other styles.
    let weight: Double
    let strokes: [[Point]]

    init(_ weight: Double, _ strokes: [Double]...) {
        self.weight = weight
        self.strokes = strokes.map { numbers in
            stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        }
    }

    /// The styles of each digit, upright; slant, size and proportions are the hand's.
    static let all: [[DigitStyle]] = [zero, one, two, three, four, five, six, seven, eight, nine]

    private static let zero = [
        // closed at the top, the end running over the beginning
        DigitStyle(4, [56, 2, 26, 10, 8, 48, 20, 88, 48, 100, 80, 84, 92, 46, 78, 12, 48, 0]),
        // closed at the upper right, the end hanging inside
        DigitStyle(2, [74, 8, 40, 2, 12, 30, 10, 72, 40, 100, 78, 84, 92, 46, 76, 10, 50, 14]),
        // written the other way round
        DigitStyle(1, [30, 8, 68, 2, 92, 40, 82, 86, 48, 100, 14, 82, 8, 40, 30, 8]),
        // left open at the top
        DigitStyle(1, [32, 2, 10, 40, 20, 88, 54, 98, 88, 70, 88, 26, 60, 4]),
    ]

    private static let one = [
        DigitStyle(10, [50, 0, 50, 50, 50, 100]),
        DigitStyle(1, [56, 0, 50, 30, 48, 70, 50, 100]),
        // with an upstroke
        DigitStyle(1.2, [30, 20, 50, 0, 50, 0, 50, 50, 50, 100]),
        // with an upstroke and a foot
        DigitStyle(1, [28, 18, 50, 0, 50, 0, 50, 50, 50, 100], [18, 100, 50, 99, 84, 98]),
        // with a flag and a wide foot
        DigitStyle(0.6, [22, 26, 50, 2, 50, 2, 51, 50, 50, 98], [2, 98, 50, 98, 100, 96]),
    ]

    private static let two = [
        // a corner at the foot
        DigitStyle(3, [10, 24, 26, 4, 58, 0, 82, 20, 70, 48, 42, 74, 8, 98, 8, 98, 50, 96, 96, 96]),
        // a loop at the foot
        DigitStyle(4, [12, 22, 34, 2, 64, 2, 80, 22, 66, 54, 38, 88, 14, 98, 4, 86, 20, 76, 46, 88, 70, 98, 98, 88]),
        // nearly a Z
        DigitStyle(1.2, [8, 12, 44, 4, 84, 6, 84, 6, 48, 50, 8, 96, 8, 96, 50, 94, 94, 96]),
        // a round turn at the foot
        DigitStyle(2, [16, 18, 38, 0, 68, 6, 76, 32, 52, 64, 18, 92, 22, 98, 56, 94, 94, 92]),
        // a wide loop at the foot
        DigitStyle(2.5, [14, 22, 40, 0, 76, 8, 78, 38, 56, 80, 24, 98, 6, 84, 24, 64, 52, 80, 74, 98, 98, 92]),
        // hardly a bow at the top
        DigitStyle(0.8, [40, 0, 68, 8, 52, 50, 8, 96, 8, 96, 50, 95, 96, 92]),
    ]

    private static let three = [
        // a corner in the middle
        DigitStyle(4, [12, 12, 42, 0, 74, 10, 70, 34, 36, 46, 36, 46, 74, 54, 86, 78, 58, 98, 26, 98, 6, 86]),
        // flat at the top
        DigitStyle(0.8, [10, 6, 46, 4, 82, 4, 82, 4, 58, 24, 38, 42, 38, 42, 78, 54, 84, 82, 48, 100, 8, 88]),
        // a small loop in the middle
        DigitStyle(2, [12, 10, 46, 0, 76, 16, 60, 40, 38, 48, 44, 42, 80, 60, 80, 86, 46, 100, 8, 90]),
        // a long tail
        DigitStyle(1.5, [24, 8, 56, 0, 78, 16, 60, 38, 34, 44, 34, 44, 70, 52, 76, 76, 46, 94, 2, 98]),
    ]

    private static let four = [
        // open, the bar crossing the stem
        DigitStyle(4, [18, 4, 8, 40, 12, 56, 46, 58, 92, 50], [76, 0, 68, 48, 60, 100]),
        // open, the bar ending at the stem
        DigitStyle(3, [14, 2, 8, 38, 18, 54, 48, 54, 72, 46], [76, 2, 72, 50, 70, 100]),
        // open, with a corner
        DigitStyle(1.5, [24, 4, 14, 30, 6, 56, 6, 56, 46, 54, 94, 52], [72, 6, 66, 50, 62, 100]),
        // closed at the top
        DigitStyle(1.5, [66, 0, 38, 30, 6, 62, 6, 62, 48, 62, 94, 60], [66, 0, 64, 50, 62, 100]),
        // in one stroke, like a sharp 9
        DigitStyle(1.5, [20, 6, 10, 40, 26, 54, 60, 44, 80, 8, 80, 8, 70, 52, 62, 100]),
    ]

    private static let five = [
        // one stroke from the right
        DigitStyle(3, [88, 2, 58, 4, 28, 4, 28, 4, 22, 40, 22, 40, 56, 36, 82, 56, 74, 86, 42, 100, 8, 92]),
        // the bar of its own
        DigitStyle(4, [30, 6, 24, 26, 20, 44, 20, 44, 52, 40, 76, 60, 66, 88, 38, 100, 6, 92], [30, 6, 62, 4, 98, 0]),
        // nearly an S
        DigitStyle(2, [88, 4, 48, 4, 26, 18, 36, 42, 70, 58, 74, 82, 44, 98, 8, 94]),
        // a long bar, falling
        DigitStyle(
            1.5, [36, 4, 28, 24, 16, 46, 16, 46, 44, 40, 62, 58, 54, 84, 30, 100, 2, 94], [36, 4, 66, 8, 100, 6]),
        // a narrow bowl
        DigitStyle(1, [92, 0, 56, 4, 34, 6, 34, 6, 32, 44, 32, 44, 60, 50, 66, 78, 40, 100, 20, 88]),
        // a wide bowl
        DigitStyle(1.5, [78, 4, 52, 3, 28, 4, 28, 4, 26, 40, 26, 40, 66, 34, 92, 60, 80, 92, 46, 100, 16, 86]),
    ]

    private static let six = [
        DigitStyle(4, [66, 0, 36, 22, 14, 58, 18, 88, 46, 100, 74, 84, 70, 62, 44, 58, 16, 80]),
        // a straight back
        DigitStyle(3, [46, 0, 28, 34, 12, 72, 26, 98, 56, 92, 66, 70, 48, 58, 26, 68, 16, 84]),
        // a large bowl, ending inside
        DigitStyle(2, [60, 0, 28, 22, 10, 60, 22, 94, 56, 98, 84, 76, 72, 54, 40, 58, 30, 76]),
        // the bowl far out, coming back to the foot
        DigitStyle(2.5, [26, 0, 6, 44, 16, 86, 50, 100, 88, 82, 86, 54, 60, 46, 42, 68, 46, 98]),
        // a low, flat bowl
        DigitStyle(1.5, [40, 0, 14, 40, 8, 80, 38, 100, 84, 90, 92, 70, 66, 60, 34, 74, 26, 92]),
    ]

    private static let seven = [
        DigitStyle(4, [8, 8, 46, 6, 84, 4, 84, 4, 62, 44, 46, 100]),
        // round at the corner
        DigitStyle(2, [8, 12, 48, 8, 82, 4, 74, 34, 54, 66, 46, 100]),
        // with a serif
        DigitStyle(2, [8, 26, 12, 6, 12, 6, 48, 6, 84, 4, 84, 4, 64, 46, 52, 100]),
        // with a bar
        DigitStyle(1.6, [8, 8, 46, 6, 84, 4, 84, 4, 62, 44, 46, 100], [26, 52, 54, 50, 86, 48]),
        // hooked and round
        DigitStyle(1.5, [8, 34, 14, 8, 46, 2, 80, 8, 80, 30, 62, 64, 50, 100]),
        // round, with a bar
        DigitStyle(1.2, [8, 16, 44, 8, 82, 6, 74, 34, 54, 66, 44, 100], [22, 58, 52, 50, 88, 44]),
        // steep, with a long bar
        DigitStyle(0.8, [6, 14, 40, 10, 76, 8, 76, 8, 58, 50, 50, 100], [20, 62, 50, 54, 98, 46]),
    ]

    private static let eight = [
        // begun like an S, closed at the upper right
        DigitStyle(4, [80, 10, 52, 0, 24, 16, 40, 42, 72, 66, 70, 92, 44, 100, 18, 84, 32, 60, 64, 36, 82, 10]),
        // begun in the middle
        DigitStyle(2, [52, 46, 24, 26, 46, 0, 76, 20, 54, 46, 20, 74, 44, 100, 80, 78, 50, 46]),
        // begun like an S, the end left open
        DigitStyle(1.5, [84, 14, 54, 2, 26, 14, 42, 40, 70, 68, 62, 96, 30, 98, 18, 76, 46, 48, 70, 26, 92, 0]),
        // two circles
        DigitStyle(1, [50, 0, 24, 18, 44, 44, 74, 26, 50, 0], [50, 44, 16, 70, 46, 100, 84, 74, 50, 44]),
        // a long end at the upper right
        DigitStyle(2, [70, 6, 40, 0, 20, 18, 38, 42, 60, 66, 50, 94, 24, 98, 16, 78, 40, 52, 70, 28, 98, 4]),
        // a large upper and a narrow lower loop
        DigitStyle(1.5, [84, 16, 52, 0, 14, 20, 32, 44, 58, 64, 60, 90, 42, 100, 28, 86, 42, 62, 76, 40, 86, 14]),
        // a small upper and a wide lower loop
        DigitStyle(1.5, [66, 8, 46, 0, 30, 14, 44, 36, 82, 62, 84, 90, 46, 100, 10, 86, 16, 60, 52, 38, 68, 8]),
        // sharp at the turns
        DigitStyle(1.5, [82, 4, 48, 2, 22, 10, 44, 40, 76, 84, 54, 100, 24, 92, 44, 56, 70, 26, 84, 4]),
    ]

    private static let nine = [
        // one stroke with a straight stem
        DigitStyle(4, [78, 16, 50, 0, 18, 18, 22, 46, 54, 46, 78, 14, 78, 14, 72, 56, 64, 100]),
        // round at the top of the stem
        DigitStyle(2, [72, 10, 42, 2, 14, 28, 32, 50, 62, 38, 76, 10, 76, 50, 62, 100]),
        // a curled tail
        DigitStyle(1.5, [76, 14, 46, 0, 16, 22, 26, 48, 60, 42, 78, 14, 78, 58, 60, 92, 28, 98, 10, 88]),
        // a circle, and a stem of its own
        DigitStyle(1.5, [74, 14, 44, 0, 14, 24, 34, 50, 66, 38, 74, 12], [78, 6, 74, 52, 72, 100]),
        // angular, the loop open to the stem
        DigitStyle(1.5, [66, 8, 34, 4, 12, 26, 26, 46, 58, 40, 82, 4, 82, 4, 72, 50, 58, 100]),
        // begun right of the stem
        DigitStyle(1, [92, 10, 52, 0, 14, 18, 20, 46, 54, 44, 80, 16, 80, 16, 78, 56, 76, 100]),
        // wide open at the top
        DigitStyle(1, [62, 4, 28, 10, 10, 38, 34, 54, 66, 40, 84, 10, 84, 10, 74, 56, 62, 100]),
    ]
}
