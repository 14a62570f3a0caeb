import Foundation
import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("The error against the step")
struct StepSizePictureTests {
    @Test("the five-point difference's best step is larger than the central one's, and that than the forward one's")
    func steps() {
        // Balancing ε/h against h, h² and h⁴: √ε ≈ 10⁻⁸, ε^(1/3) ≈ 10⁻⁵, ε^(1/5) ≈ 10⁻³
        let picture = StepSizePicture(of: { Foundation.exp($0) }, derivative: Foundation.exp(1))
        let (forward, central, five) = (picture.best(\.forward), picture.best(\.central), picture.best(\.fivePoint))
        #expect((1e-9...1e-7).contains(forward))
        #expect((1e-6...1e-4).contains(central))
        #expect((1e-4...1e-2).contains(five))
        #expect(picture.points.count == 61)
    }

    @Test("to the right of the V errors fall with h, h² and h⁴")
    func orders() {
        let points = StepSizePicture(of: { Foundation.exp($0) }, derivative: Foundation.exp(1)).points
        // Two steps a quarter of a decade apart, h = 10⁻¹ and 10⁻¹·²⁵
        let (a, b) = (points[4], points[5])
        func order(_ error: (StepSizePicture.Point) -> Double) -> Double { 4 * log10(error(a) / error(b)) }
        #expect(abs(order(\.forward) - 1) < 0.05)
        #expect(abs(order(\.central) - 2) < 0.05)
        #expect(abs(order(\.fivePoint) - 4) < 0.05)
    }
}
