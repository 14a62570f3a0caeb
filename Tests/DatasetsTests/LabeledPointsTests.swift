import Datasets
import Testing

@Suite("Labeled points")
struct LabeledPointsTests {
    let points = LabeledPoints(x: [1, 2, 3], y: [10, 20, 30], labels: [0, 1, 0], classes: 2)

    @Test("a row of the tensor is a point")
    func tensor() {
        let tensor = points.tensor(of: Double.self)
        #expect(tensor.shape == [3, 2])
        #expect(tensor.scalars == [1, 10, 2, 20, 3, 30])
    }

    @Test("selecting keeps the order of the positions")
    func selection() {
        #expect(points[[2, 1]] == LabeledPoints(x: [3, 2], y: [30, 20], labels: [0, 1], classes: 2))
    }

    @Test("a label that is no class stops the program")
    func wrongLabel() async {
        await #expect(processExitsWith: .failure) { _ = LabeledPoints(x: [1], y: [1], labels: [2], classes: 2) }
    }
}
