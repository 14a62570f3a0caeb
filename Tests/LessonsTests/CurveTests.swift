import Lessons
import Plotting
import Testing

@Suite("Curves")
struct CurveTests {
    private func drawn(_ mark: Mark) -> String { Figure("", Plot(marks: [mark])).svg() }

    @Test("a function is drawn through its values")
    func function() {
        #expect(
            drawn(.curve("x²", over: [-2, 0, 3], quantity: "square") { $0 * $0 })
                == drawn(.line("x²", x: [-2, 0, 3], y: [4, 0, 9], quantity: "square")))
    }

    @Test("a straight line goes from one end to the other: 2x + 1 from −1 to 3")
    func straight() {
        #expect(
            drawn(.straightLine("fit", slope: 2, intercept: 1, over: -1...3))
                == drawn(.line("fit", x: [-1, 3], y: [-1, 7])))
    }
}
