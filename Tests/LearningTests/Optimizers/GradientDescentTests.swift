import Learning
import Tensors
import TestSupport
import Testing

@Suite("GradientDescent")
struct GradientDescentTests {
    @Test("it multiplies the error of ½w² by 1 − α")
    func halfSquare() {
        expect(path(GradientDescent(learningRate: 0.1), steps: 3), equals: [1, 0.9, 0.81, 0.729])
    }

    @Test("a learning rate that makes no sense stops the program")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = GradientDescent<Float>(learningRate: -0.1)
        }
        #expect(text(result).contains("GradientDescent: the learning rate must be finite and not negative, found -0.1"))
    }
}
