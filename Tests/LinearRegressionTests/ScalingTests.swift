import Tensors
import Testing

@testable import LinearRegression

@Suite("Scaling")
struct ScalingTests {
    private let x: Tensor<Double> = [2, 4, 4, 4, 5, 5, 7, 9]

    @Test("standardized values have mean 0 and deviation 1, the others lie between 0 and 1")
    func scales() {
        // The mean is 5; the squares of the distances are 9, 1, 1, 1, 0, 0, 4, 16: their mean is 4.
        #expect(Scaling.standard(x) == Scaling(shift: 5, unit: 2))
        #expect(Scaling.unitInterval(x) == Scaling(shift: 2, unit: 7))
        #expect(Scaling.unitInterval(x)(x).min() == 0 && Scaling.unitInterval(x)(x).max() == 1)
    }

    @Test("a line over scaled values, put back, says the same")
    func undone() {
        let scaling = Scaling.standard(x)
        let line = Line(w: 3, b: -1)
        let (there, back) = (line.prediction(scaling(x)), scaling.undone(line).prediction(x))
        #expect((there - back).largestMagnitude() < 1e-12)
    }
}
