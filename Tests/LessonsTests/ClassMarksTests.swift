import Datasets
import Lessons
import Plotting
import Testing

@Suite("Points of classes")
struct ClassMarksTests {
    @Test("each class has its own points under its own name")
    func classes() {
        let points = LabeledPoints(x: [0, 1, 2], y: [3, 4, 5], labels: [1, 0, 1], classes: 2)
        let expected = [Mark.points("dark", x: [1], y: [4]), .points("lit", x: [0, 2], y: [3, 5])]
        #expect(
            Figure("", Plot(marks: points.marks(["dark", "lit"]))).svg()
                == Figure("", Plot(marks: expected)).svg())
    }
}
