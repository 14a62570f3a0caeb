import Grading
import Tensors
import Testing

@testable import LinearRegression

@Suite("The squared error of a line")
struct SquaredErrorTests {
    private let rides = Points(x: [1, 2, 3, 4], y: [3, 5, 7, 9])

    @Test("at (0, 0) the loss is the mean of the squared labels")
    func atZero() {
        // (9 + 25 + 49 + 81) / 4 = 41; −2 (1·3 + 2·5 + 3·7 + 4·9) / 4 = −35; −2 (3 + 5 + 7 + 9) / 4 = −12.
        #expect(meanSquaredError(.zero, rides) == 41)
        #expect(meanSquaredErrorGradient(.zero, rides) == Line(w: -35, b: -12))
    }

    @Test("it is zero on the line that made the labels, and so is its gradient")
    func atTheAnswer() {
        #expect(meanSquaredError(Line(w: 2, b: 1), rides) == 0)
        #expect(meanSquaredErrorGradient(Line(w: 2, b: 1), rides) == .zero)
    }

    @Test("the gradient is right at random lines", arguments: [1, 2, 3] as [UInt64])
    func gradient(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let points = Points(
            x: Tensor((0..<6).map { _ in generator.normal() }), y: Tensor((0..<6).map { _ in generator.normal() }))
        let report = grade(
            { meanSquaredError(Line($0), points) }, claimed: { meanSquaredErrorGradient(Line($0), points).parameters },
            at: [generator.normal(), generator.normal()].tensor)
        #expect(report.verdict == .correct)
    }
}

extension [Double] {
    fileprivate var tensor: Tensor<Double> { Tensor(self) }
}
