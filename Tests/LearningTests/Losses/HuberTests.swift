import Learning
import Tensors
import Testing

@Suite("Huber")
struct HuberTests {
    @Test("its gradient agrees with differences on both sides of δ", arguments: lossShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = generator.normals(test.shape)
        var error = 2 * generator.normals(test.shape)
        error[0, 0] = -2
        expectRightGradient(Huber(delta: 0.7), y + error, y) { p in
            // +δ on the line below −δ: e, where e is not clamped from below
            (p - y).mapped { $0 < -0.7 ? 0.7 : min($0, 0.7) } / Double(p.count)
        }
    }

    @Test("with δ = 1, an error of ½ on the parabola and one of 3 on the line")
    func values() {
        // (½·¼ + (3 − ½)) / 2
        #expect(Huber<Double>().value([0.5, 3], [0, 0]) == 1.3125)
    }
}
