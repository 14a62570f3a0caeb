import Lessons
import Plotting
import Testing

@Suite("Courses of runs")
struct CourseTests {
    private func drawn(_ mark: Mark) -> String { Figure("", Plot(marks: [mark])).svg() }

    @Test("the first value stands at 0, or where it is said to stand")
    func first() {
        #expect(drawn(.course("loss", of: [4, 2, 1])) == drawn(.line("loss", x: [0, 1, 2], y: [4, 2, 1])))
        #expect(drawn(.course(of: [4, 2, 1], from: 1)) == drawn(.line(x: [1, 2, 3], y: [4, 2, 1])))
    }

    @Test("those that are shown keep their places")
    func shown() {
        #expect(
            drawn(.course("p", of: [9, 8, 7, 6], from: 1, shown: [0, 3], quantity: "share"))
                == drawn(.line("p", x: [1, 4], y: [9, 6], quantity: "share")))
    }

    @Test("several runs share a figure, each with its name")
    func runs() {
        let marks = [Mark.line("slow", x: [0, 1], y: [4, 3]), .line("fast", x: [0, 1, 2], y: [4, 1, 0.5])]
        #expect(
            Figure.losses("Rates", [("slow", [4, 3]), ("fast", [4, 1, 0.5])], over: "epoch").svg()
                == Figure("Rates", Plot(x: "epoch", y: "loss", marks: marks)).svg())
    }
}
