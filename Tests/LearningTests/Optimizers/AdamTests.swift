import Learning
import Tensors
import TestSupport
import Testing

@Suite("Adam")
struct AdamTests {
    @Test("it follows the ledger on the gradients 1, −2, 3")
    func handCheck() {
        let gradients = [1.0, -2, 3]
        // F36 (iv)
        let path = trajectory(Adam(learningRate: 0.1, epsilon: 1e-8), from: 0, steps: 3) { gradients[$1] }
        expect(path, equals: [0, -0.0999999990, -0.0633896465, -0.0977137544])
    }

    @Test("on ½w² it follows the ledger for a thousand steps")
    func halfSquare() {
        // F36 (ii), with ε = 1e-8
        let slow = path(Adam(learningRate: 0.001, epsilon: 1e-8), steps: 1000)
        expect([slow[1], slow[2], slow[3]], equals: [0.999, 0.9980000262, 0.9970000961], within: 6e-11)
        expect([slow[10], slow[100], slow[1000]], equals: [0.9900032474, 0.9017435986, 0.2576650306])
        let fast = path(Adam(learningRate: 0.1, epsilon: 1e-8), steps: 100)
        expect([fast[1], fast[2], fast[3]], equals: [0.900000001, 0.8004122297, 0.7015862745])
        expect([fast[10], fast[100]], equals: [0.0762491606, 0.0029366750])
    }

    // The loops round each operation by itself, in the definition's order.
    @Test("whole tensors take the definition's step, to the bit", arguments: [0, 1, 7, 64, 20_001])
    func definition(_ count: Int) {
        func check<Scalar: TensorScalar>(_: Scalar.Type) {
            var generator = SplitMix64(seed: UInt64(count))
            func draw() -> Tensor<Scalar> { generator.normals([count]).cast(to: Scalar.self) }
            let adam = Adam<Scalar>(learningRate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-6)
            var w = draw()
            var slots = [Tensor<Scalar>.zeros([count]), .zeros([count])]
            var (one, m, v) = (w.scalars, slots[0].scalars, slots[1].scalars)
            for t in 1...4 {
                let g = draw()
                adam.update(&w, along: g, slots: &slots, rate: 0.01, step: t)
                for i in 0..<count {
                    adam.step(&one[i], along: g.scalars[i], m: &m[i], v: &v[i], rate: 0.01, step: t)
                }
            }
            #expect(w.scalars == one && slots.map(\.scalars) == [m, v], "\(Scalar.self)")
        }
        check(Float.self)
        check(Double.self)
    }

    @Test("settings that make no sense stop the program with the rule and what was found")
    func settings() async {
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Adam<Double>(learningRate: .constant(.infinity))
                }
            ).contains("Adam: the learning rate must be finite and not negative, found inf"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Adam<Double>(beta1: 1)
                }
            ).contains("Adam: β₁ must lie in 0 ..< 1, found 1.0"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Adam<Double>(beta2: .nan)
                }
            ).contains("Adam: β₂ must lie in 0 ..< 1, found nan"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Adam<Double>(epsilon: .infinity)
                }
            ).contains("Adam: ε must be positive and finite, found inf"))
    }
}
