import Datasets
import Testing

@testable import MultilayerPerceptron

@Suite("The best straight border")
struct StraightBorderTests {
    @Test("it parts what can be parted, on either side, and leaves one of XOR's points behind")
    func borders() {
        #expect(mostRightOfAStraightBorder(Tasks.xor, directions: 360) == 3)
        let and = LabeledPoints(x: [0, 0, 1, 1], y: [0, 1, 0, 1], labels: [0, 0, 0, 1], classes: 2)
        let or = LabeledPoints(x: [0, 0, 1, 1], y: [0, 1, 0, 1], labels: [1, 0, 0, 0], classes: 2)
        #expect(mostRightOfAStraightBorder(and, directions: 360) == 4)
        #expect(mostRightOfAStraightBorder(or, directions: 360) == 4)
    }

    @Test("points of one class alone are all right")
    func oneClass() {
        let points = LabeledPoints(x: [0, 1, 2], y: [0, 0, 0], labels: [1, 1, 1], classes: 2)
        #expect(mostRightOfAStraightBorder(points, directions: 8) == 3)
    }
}
