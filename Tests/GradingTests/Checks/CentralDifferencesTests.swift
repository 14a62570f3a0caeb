import Grading
import Tensors
import Testing

@Suite("Central differences")
struct CentralDifferencesTests {
    @Test("of a quadratic they are exact but for rounding: ∂/∂xᵢ Σ xᵢ² = 2xᵢ")
    func quadratic() {
        let x: Tensor<Double> = [[1, -2], [0.5, 3]]
        let slopes = centralDifferences(of: { $0.squared().sum() }, at: x)
        #expect(slopes.shape == [2, 2])
        for (slope, expected) in zip(slopes.scalars, [2.0, -4, 1, 6]) { #expect(abs(slope - expected) < 1e-9) }
    }

    @Test("their error falls with h²: of x³ at 1 it is h²")
    func order() {
        // ((1 + h)³ − (1 − h)³) / 2h = 3 + h²
        for h in [0.1, 0.01] {
            let slope = centralDifferences(of: { pow($0, 3).sum() }, at: [1], step: h)[0]
            #expect(abs(slope - 3 - h * h) < 1e-12)
        }
    }
}
