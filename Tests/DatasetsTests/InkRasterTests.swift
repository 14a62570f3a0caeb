import Testing

@testable import Datasets

@Suite("Ink")
struct InkRasterTests {
    private func bounds(_ image: [UInt8]) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        let inked = image.indices.filter { image[$0] > 127 }
        let columns = inked.map { $0 % 28 }
        guard let first = inked.first, let last = inked.last, let left = columns.min(), let right = columns.max() else {
            return nil
        }
        return (left...right, first / 28...last / 28)
    }

    @Test("a horizontal line fills the box from side to side, around pixel (14, 14)")
    func line() throws {
        let image = InkRaster.draw([[Point(0, 0), Point(500, 0)]], with: Pen(radius: 1.5))
        // Bright beyond one half lies what is nearer than 1.5 to the line from (14 − 8.5, 14) to (14 + 8.5, 14).
        let bounds = try #require(self.bounds(image))
        #expect(bounds.columns == 4...24)
        #expect(bounds.rows == 13...15)
        #expect(image[14 * 28 + 14] == 255)
        #expect(image[10 * 28 + 14] == 0)
    }

    @Test("the ink is the area of the line: 17 long, 3 wide, with round ends")
    func area() {
        let image = InkRaster.draw([[Point(0, 0), Point(9, 4)]], with: Pen(radius: 1.5))
        let ink = image.reduce(0) { $0 + Double($1) } / 255
        // 17 along the longer axis is 17 · √(81 + 16) / 9 = 18.6 along the line; 18.6 · 3 + π · 1.5² = 62.9
        #expect(abs(ink - 62.9) < 1.5, "\(ink)")
    }

    @Test("the place and size of the lines do not matter")
    func invariance() {
        let lines = [[Point(0, 0), Point(30, 80), Point(60, 0)], [Point(10, 40), Point(50, 40)]]
        let moved = lines.map { $0.map { $0 * 4 + Point(256, -512) } }
        let (image, other) = (InkRaster.draw(lines, with: Pen(radius: 1)), InkRaster.draw(moved, with: Pen(radius: 1)))
        // A brightness of 127.5 may be rounded either way.
        let largest = zip(image, other).map { abs(Int($0) - Int($1)) }.max()
        #expect((largest ?? 0) <= 1)
    }

    @Test(
        "lines without a length do not stop the drawing",
        arguments: [[], [[]], [[Point(3, 3)]], [[Point(3, 3), Point(3, 3)]]])
    func degenerate(lines: [[Point]]) {
        #expect(InkRaster.draw(lines, with: Pen(radius: 1)).count == 784)
    }
}
