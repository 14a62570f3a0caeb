import Foundation
import Grading
import Tensors
import Testing

/// One problem whose verdict is known beforehand.
private struct Known: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let verdict: Verdict
    let x: [Double]
    let loss: @Sendable ([Double]) -> Double
    let claim: @Sendable ([Double]) -> [Double]

    init(
        _ name: String, _ verdict: Verdict, at x: [Double], _ loss: @escaping @Sendable ([Double]) -> Double,
        _ claim: @escaping @Sendable ([Double]) -> [Double]
    ) {
        (testDescription, self.verdict, self.x, self.loss, self.claim) = (name, verdict, x, loss, claim)
    }
}

private let problems = [
    Known("a line", .correct, at: [3]) {
        5 * $0[0]
    } _: { _ in
        [5]
    },
    Known("a polynomial of degree four", .correct, at: [1.5]) {
        pow($0[0], 4) - 2 * $0[0]
    } _: {
        [4 * pow($0[0], 3) - 2]
    },
    Known("a polynomial of degree nine", .correct, at: [-1.1]) {
        pow($0[0], 9)
    } _: {
        [9 * pow($0[0], 8)]
    },
    Known("an error of one in a thousand", .wrong, at: [1.5]) {
        pow($0[0], 4)
    } _: {
        [4.004 * pow($0[0], 3)]
    },
    Known("an error of one in ten thousand", .wrong, at: [1.5]) {
        pow($0[0], 4)
    } _: {
        [4.0004 * pow($0[0], 3)]
    },
    Known("exp", .correct, at: [2]) {
        exp($0[0])
    } _: {
        [exp($0[0])]
    },
    Known("exp without its inner derivative", .wrong, at: [2]) {
        exp(3 * $0[0])
    } _: {
        [exp(3 * $0[0])]
    },
    Known("a steep exponential", .correct, at: [1]) {
        exp(20 * $0[0])
    } _: {
        [20 * exp(20 * $0[0])]
    },
    Known("a fast oscillation", .correct, at: [0.3]) {
        sin(300 * $0[0])
    } _: {
        [300 * cos(300 * $0[0])]
    },
    Known("ill-conditioned: large terms that cancel", .correct, at: [2]) {
        (1e8 + $0[0] * $0[0]) - 1e8
    } _: {
        [2 * $0[0]]
    },
    Known("ill-conditioned and wrong", .wrong, at: [2]) {
        (1e8 + $0[0] * $0[0]) - 1e8
    } _: {
        [$0[0]]
    },
    Known("entries of very different size", .correct, at: [1, 1]) {
        1e6 * $0[0] * $0[0] + 1e-3 * $0[1]
    } _: {
        [2e6 * $0[0], 1e-3]
    },
    Known("a tiny loss", .correct, at: [2]) {
        1e-20 * $0[0] * $0[0]
    } _: {
        [2e-20 * $0[0]]
    },
    Known("a tiny loss with a wrong factor", .wrong, at: [2]) {
        1e-20 * $0[0] * $0[0]
    } _: {
        [1e-20 * $0[0]]
    },
    Known("a huge loss", .correct, at: [2]) {
        1e200 * $0[0] * $0[0]
    } _: {
        [2e200 * $0[0]]
    },
    Known("a huge parameter", .correct, at: [1e10]) {
        $0[0] * $0[0]
    } _: {
        [2 * $0[0]]
    },
    Known("a huge parameter and a wrong sign", .wrong, at: [1e10]) {
        $0[0] * $0[0]
    } _: {
        [-2 * $0[0]]
    },
    Known("a smooth function that only looks kinked from afar", .correct, at: [0.001]) {
        ($0[0] * $0[0] + 1e-6).squareRoot()
    } _: {
        [$0[0] / ($0[0] * $0[0] + 1e-6).squareRoot()]
    },
    Known("|x| beside its kink", .correct, at: [1e-5]) {
        abs($0[0])
    } _: { _ in
        [1]
    },
    Known("|x| beside its kink, wrong side", .wrong, at: [1e-5]) {
        abs($0[0])
    } _: { _ in
        [-1]
    },
    Known("|x| at its kink: a subgradient", .correct, at: [0]) {
        abs($0[0])
    } _: { _ in
        [0.3]
    },
    Known("|x| at its kink: no subgradient", .wrong, at: [0]) {
        abs($0[0])
    } _: { _ in
        [1.5]
    },
    Known("a jump", .inconclusive, at: [0]) {
        $0[0] < 0 ? 0 : 1
    } _: { _ in
        [0]
    },
    Known("a jump and a claim that is wrong on both sides", .inconclusive, at: [0]) {
        $0[0] < 0 ? 0 : 1
    } _: { _ in
        [7]
    },
    Known("a constant: nothing to see", .inconclusive, at: [1]) { _ in
        4
    } _: { _ in
        [0]
    },
    Known("a constant with a slope", .wrong, at: [1]) { _ in
        4
    } _: { _ in
        [1]
    },
    Known("a loss that is finite at the point alone", .inconclusive, at: [0]) {
        $0[0] == 0 ? 1 : .nan
    } _: { _ in
        [0]
    },
    Known("not a number", .notCheckable, at: [-1]) {
        log($0[0])
    } _: {
        [1 / $0[0]]
    },
    Known("infinite", .notCheckable, at: [0]) {
        1 / $0[0]
    } _: { _ in
        [1]
    },
    Known("a claim that is not a number", .wrong, at: [1]) {
        $0[0]
    } _: { _ in
        [.nan]
    },
    Known("a claim that is infinite", .wrong, at: [1]) {
        $0[0]
    } _: { _ in
        [.infinity]
    },
    Known("an infinite parameter", .notCheckable, at: [.infinity]) {
        $0[0]
    } _: { _ in
        [1]
    },
    Known("nothing to differentiate", .inconclusive, at: []) { _ in
        1
    } _: { _ in
        []
    },
]

@Suite("Known answers")
struct KnownAnswerTests {
    @Test("the grader's own errors: every problem gets the verdict that it must", arguments: problems)
    fileprivate func verdict(_ problem: Known) {
        let report = grade(
            { problem.loss($0.scalars) }, claimed: { Tensor(problem.claim($0.scalars)) }, at: Tensor(problem.x))
        #expect(report.verdict == problem.verdict, "\(report)")
    }

    @Test("a loss that is not deterministic is refused, and dropout is suspected")
    func random() {
        var count = 0.0
        let report = grade(
            { x in
                count += 1
                return x.sum() + count
            }, claimed: { _ in [1] }, at: [1])
        #expect(report.verdict == .notCheckable)
        #expect(report.problem?.contains("not deterministic") == true)
    }

    @Test("a claim that changes the weights is refused")
    func mutating() {
        var weight = 2.0
        let report = grade(
            { x in x.sum() * weight },
            claimed: { _ in
                weight -= 0.1
                return Tensor([weight])
            }, at: [1])
        #expect(report.verdict == .notCheckable)
        #expect(report.problem?.contains("changed the loss") == true)
    }

    @Test("a claim that differs when repeated is refused")
    func unrepeatable() {
        var calls = 0.0
        let report = grade(
            { $0.sum() },
            claimed: { _ in
                calls += 1
                return Tensor([calls])
            }, at: [1])
        #expect(report.verdict == .notCheckable)
        #expect(report.problem?.contains("not repeatable") == true)
    }

    @Test("a claim that throws is refused with its error")
    func throwing() {
        let report = grade({ $0.sum() }, claimed: { _ in throw CancellationError() }, at: [1])
        #expect(report.verdict == .notCheckable)
        #expect(report.problem?.contains("CancellationError") == true)
    }
}
