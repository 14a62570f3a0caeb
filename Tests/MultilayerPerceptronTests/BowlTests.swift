import Learning
import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("The bowl")
struct BowlTests {
    @Test("descent takes as many steps as its factors say")
    func steps() {
        // With α = 0.01 the steep direction is there after one step, the flat one shrinks by 0.99: ½ 0.99²ᵏ < 10⁻⁶ from
        // k = 653 on, since ln(2·10⁻⁶) / (2 ln 0.99) = 652.8.
        #expect(Bowl.steps(GradientDescent(learningRate: 0.01)) == 653)
        #expect(Bowl.steps(GradientDescent(learningRate: 0.03)) == nil)
    }

    @Test("one step of descent is w − αg")
    func step() {
        #expect(stepped(2, along: -3, GradientDescent<Double>(learningRate: 0.5)) == 3.5)
    }
}
