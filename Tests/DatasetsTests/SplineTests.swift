import Testing

@testable import Datasets

@Suite("Splines")
struct SplineTests {
    @Test("a spline passes through its control points")
    func through() {
        let controls = [Point(0, 0), Point(3, 1), Point(4, 5), Point(-2, 6)]
        let points = Spline(through: controls).points(perSegment: 5)
        #expect(points.count == 16)
        for (index, control) in controls.enumerated() {
            let distance = points[5 * index] - control
            #expect((distance * distance).sum() < 1e-20)
        }
    }

    @Test("points in a row, evenly spaced, give a straight line")
    func straight() {
        let points = Spline(through: [Point(0, 0), Point(1, 2), Point(2, 4)]).points(perSegment: 4)
        for (index, point) in points.enumerated() {
            #expect(abs(point.x - Double(index) / 4) < 1e-12 && abs(point.y - Double(index) / 2) < 1e-12)
        }
    }

    // With a = (0, 0), b = (1, 0), c = (1, 1), d = (0, 1) at t = ½ the weights are −1/16, 9/16, 9/16, −1/16:
    // x = 2 · 9/16 = 1.125 and y = 9/16 − 1/16 = 0.5.
    @Test("half way between two points stands the mean of four")
    func middle() {
        let points = Spline(through: [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]).points(perSegment: 2)
        #expect(points[3] == Point(1.125, 0.5))
    }

    @Test("a point given twice is a corner: the lines to it stay straight")
    func corner() {
        let points = Spline(through: [Point(0, 0), Point(4, 0), Point(4, 0), Point(4, 4)]).points(perSegment: 4)
        #expect(points == (0...4).map { Point(Double($0), 0) } + (1...4).map { Point(4, Double($0)) })
    }

    @Test("few points", arguments: 0..<3)
    func few(count: Int) {
        let controls = (0..<count).map { Point(Double($0), 0) }
        #expect(Spline(through: controls).points(perSegment: 3).count == [0, 1, 4][count])
    }
}
