import TestSupport
import Testing

@testable import Tensors

@Suite("Rectifier")
struct RectifierTests {
    /// Below, at and above the length that is cut into pieces of work.
    @Test("each element by itself, in one piece or several", arguments: [0, 5, 70_001, 300_000])
    func elements(_ count: Int) {
        var generator = SplitMix64(seed: 1)
        let (x, dY): (Tensor<Float>, Tensor<Float>) = (generator.normals([count]), generator.normals([count]))
        let y = relu(x)
        #expect(y.scalars == x.scalars.map { max(0, $0) })
        #expect(reluGradient(dY, y).scalars == zip(dY.scalars, x.scalars).map { $1 > 0 ? $0 : 0 })
    }

    @Test("at the kink the slope is 0")
    func kink() {
        #expect(reluGradient([1, 2, 3], relu(Tensor<Double>([0, -0.0, 1e-300]))) == [0, 0, 3])
    }

    @Test("shapes that differ stop the program and are shown")
    func shapes() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = reluGradient(Tensor<Double>.ones([2, 3]), .ones([3, 2]))
        }
        #expect(text(result).contains("reluGradient: ∂L/∂y has shape [2, 3], y [3, 2]"))
    }
}
