import Foundation
import Testing

@testable import Differences

@Suite("Checking one entry")
struct EntryCheckTests {
    /// A line through 0, whose usual step is h = 2⁻¹⁰.
    private func check(_ claimed: Double, _ f: @escaping (Double) -> Double) -> EntryCheck {
        let line = DirectionalFunction(origin: Evaluation(f(0)), size: 0) { Evaluation(f($0)) }
        return EntryCheck(claimed: claimed, along: line, index: [3])
    }

    private let h = 0x1p-10

    @Test("a right claim agrees at the first step that is small enough")
    func retries() {
        let line = check(2) { 2 * $0 }
        #expect(line.outcome == .agrees && line.step == h && line.index == [3])
        // At h, sin 1500x swings by 1.5 between two points; at h/10 by 0.15, and c(h) is right to 0.15⁴/30 = 2·10⁻⁵.
        let fast = check(1500) { sin(1500 * $0) }
        #expect(fast.outcome == .agrees && fast.step == h / 10)
        #expect(check(1400) { sin(1500 * $0) }.outcome == .disagrees)
    }

    @Test("a kink nearby is avoided by smaller steps, and then the derivative itself counts")
    func nearKink() {
        // 2h ≤ 10⁻⁵ from the fourth step on.
        let right = check(-1) { abs($0 - 1e-5) }
        #expect(right.outcome == .agrees && right.step == h / 1000)
        #expect(check(0.5) { abs($0 - 1e-5) }.outcome == .disagrees)
    }

    @Test("at a kink that no step avoids, what lies between the slopes of both sides is a subgradient")
    func atKink() {
        for claim in [-1, -0.4, 0, 1.0] { #expect(check(claim) { abs($0) }.outcome == .subgradient) }
        for claim in [-1.01, 1.01, .nan] { #expect(check(claim) { abs($0) }.outcome == .disagrees) }
        #expect(check(0) { max(0, $0) }.step == h / 10_000)
    }

    @Test("at a jump nothing can be said")
    func jump() {
        for claim in [0, 1, 1e9] { #expect(check(claim) { $0 < 0 ? 0 : 1 }.outcome == .uncertain) }
    }

    @Test("one estimate is enough where the function is defined nearby alone")
    func narrow() {
        // 2h/10⁶ = 2·10⁻⁹.
        let narrow = { (t: Double) in abs(t) < 3e-9 ? 1000 * t : .nan }
        #expect(check(1000, narrow).outcome == .agrees)
        #expect(check(5, narrow).outcome == .disagrees)
        #expect(check(1000) { abs($0) < 1e-12 ? $0 : .nan }.outcome == .uncertain)
    }

    @Test("estimates that never settle decide nothing")
    func unsettled() {
        // c(h) = sin ln h is another number at each step.
        #expect(check(5) { $0 == 0 ? 0 : $0 * sin(log(abs($0))) }.outcome == .uncertain)
    }

    @Test("a claim that is not finite disagrees")
    func notFinite() {
        for claim in [Double.nan, .infinity, -.infinity] { #expect(check(claim) { $0 }.outcome == .disagrees) }
    }

    @Test("the relative error is taken of the larger number, and is 0 for zeros")
    func relativeError() {
        #expect(abs(check(3) { 2 * $0 }.relativeError - 1 / 3.0) < 1e-9)
        #expect(abs(check(1) { 2 * $0 }.relativeError - 0.5) < 1e-9)
        #expect(check(0) { _ in 4 }.relativeError == 0)
        #expect(!check(0) { _ in 4 }.isResolved && check(2) { 2 * $0 }.isResolved)
    }
}
