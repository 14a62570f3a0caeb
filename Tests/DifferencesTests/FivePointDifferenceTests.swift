import Foundation
import Testing

@testable import Differences

@Suite("Five-point differences")
struct FivePointDifferenceTests {
    private func line(
        _ f: @escaping (Double) -> Double, at x: Double, noise: Double = 0,
        branches: @escaping (Double) -> [Int32]? = { _ in nil }
    ) -> DirectionalFunction {
        DirectionalFunction(origin: Evaluation(f(x), branches: branches(x)), size: abs(x), noise: noise) { t in
            Evaluation(f(x + t), branches: branches(x + t))
        }
    }

    private func difference(
        _ f: @escaping (Double) -> Double, at x: Double, step h: Double = 0.25, noise: Double = 0,
        branches: @escaping (Double) -> [Int32]? = { _ in nil }
    ) throws -> FivePointDifference {
        try #require(FivePointDifference(along: line(f, at: x, noise: noise, branches: branches), step: h))
    }

    @Test("are exact for polynomials of degree four, however large the step")
    func degreeFour() throws {
        // The central difference of x⁴ is 4x³ + 4xh².
        #expect(try difference({ $0 * $0 * $0 * $0 }, at: 1, step: 0.5).value == 4)
        #expect(try difference({ $0 * $0 * $0 - 5 * $0 }, at: 2, step: 0.5).value == 7)
    }

    @Test("τ is a third of what the second step corrects: of x³, (3x² + 4h² − 3x² − h²)/3 = h²")
    func truncation() throws {
        #expect(try difference({ $0 * $0 * $0 }, at: 1, step: 0.25).truncation == 0.0625)
    }

    @Test("ρ = 1.5ε max(1, |f|)/h + |n|ε|θ|/h")
    func roundOff() throws {
        // 5x at 3: |f| is at most 5·3.5, n = 5.
        let slope = try difference({ 5 * $0 }, at: 3)
        #expect(slope.roundOff == 1.5 * .ulpOfOne * 17.5 / 0.25 + 5 * .ulpOfOne * 3 / 0.25)
        // Below one, what is added up may have been near one, unless it is below a millionth everywhere.
        #expect(try difference({ 0.01 + 0 * $0 }, at: 0).roundOff == 1.5 * .ulpOfOne / 0.25)
        #expect(try difference({ 1e-9 + 0 * $0 }, at: 0).roundOff == 1.5 * .ulpOfOne * 1e-9 / 0.25)
        // Measured noise counts where it is larger.
        #expect(try difference({ 0.01 + 0 * $0 }, at: 0, noise: 1e-3).roundOff == 4e-3)
    }

    @Test("a claim may be 10⁻⁶ max(|a|, |n|) + 10ρ + 0.05τ away")
    func tolerance() throws {
        let slope = try difference({ $0 * $0 * $0 }, at: 1)
        #expect(slope.bound == 10 * slope.roundOff + 0.05 * 0.0625)
        #expect(slope.tolerance(for: 2) == 1e-6 * 3 + slope.bound)
        #expect(slope.tolerance(for: -8) == 1e-6 * 8 + slope.bound)
    }

    @Test("the derivatives from either side, and what they jump by: of |x| at 0, −1 and 1")
    func sides() throws {
        let slope = try difference({ abs($0) }, at: 0)
        #expect(slope.oneSided.left == -1 && slope.oneSided.right == 1)
        #expect(slope.jumps.single == 2 && slope.jumps.double == 2)
        // x²: D⁺ = h and D⁻ = −h, so that the jump doubles with the step.
        let smooth = try difference({ $0 * $0 }, at: 0)
        #expect(smooth.jumps.single == 0.5 && smooth.jumps.double == 1)
    }

    @Test(
        "a kink between any of the five points shows in the numbers", arguments: [0.0, 0.4, 0.99, 1.3, 1.9, -0.7, -1.5])
    func kink(_ steps: Double) throws {
        let h = 1e-3
        #expect(try difference({ abs($0 - steps * h) }, at: 0, step: h).crossesKink)
        #expect(try difference({ max(0, $0 - steps * h) + $0 }, at: 0, step: h).crossesKink)
    }

    @Test("a kink that hardly bends counts where the branches tell of it")
    func branches() throws {
        let h = 1e-3
        for steps in [-1.8, -0.5, 0.5, 1.8] {
            let told = try difference(
                { $0 }, at: 0, step: h, branches: { [$0 > steps * h ? 1 : 0] })
            #expect(told.crossesKink && told.sameBranches == false)
        }
        #expect(try difference({ $0 }, at: 0, step: h, branches: { [$0 > 2.1 * h ? 1 : 0] }).sameBranches == true)
        #expect(try difference({ $0 }, at: 0, step: h).sameBranches == nil)
    }

    @Test("smooth functions have no kink at the usual step")
    func smooth() throws {
        let h = 1e-3
        for x in [-2.0, -0.3, 0, 0.7, 3] {
            #expect(try !difference({ $0 * $0 }, at: x, step: h).crossesKink)
            #expect(try !difference({ exp($0) }, at: x, step: h).crossesKink)
            #expect(try !difference({ tanh(5 * $0) }, at: x, step: h).crossesKink)
            #expect(try !difference({ 1 / (1 + $0 * $0) }, at: x, step: h).crossesKink)
        }
    }

    @Test("there is none where a value is not finite")
    func undefined() {
        for hole in [-2.0, -1, 1, 2] {
            let line = line({ $0 == hole ? .nan : $0 }, at: 0)
            #expect(FivePointDifference(along: line, step: 1) == nil)
        }
    }
}
