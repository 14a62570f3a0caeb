import Foundation
import Tensors
import Testing

@testable import Grading

@Suite("Reports")
struct GradingReportTests {
    private let wrong = grade(
        { (p: Parameters) in (p["weight"] * p["weight"]).sum() + p["bias"].sum() },
        claimed: { p in ["weight": -2 * p["weight"], "bias": .ones([2])] },
        at: ["weight": [[1, 2], [3, 4]], "bias": [0.5, 0.5]])

    @Test("every line fits its terminal", arguments: [40, 52, 60, 80, 120])
    func widths(_ width: Int) {
        for line in wrong.text(width: width).split(separator: "\n") {
            #expect(line.count <= width, "\(line)")
        }
        #expect(wrong.text(width: width).contains("wrong sign"))
    }

    @Test("a learner reads what is wrong, where, and the evidence")
    func words() {
        #expect(wrong.mistakes == [.wrongSign])
        let text = wrong.text()
        #expect(text.hasPrefix("✗ Wrong: wrong sign."))
        #expect(text.contains("claimed = −1 · numeric in all 4 entries of weight."))
        #expect(text.contains("all 6 entries"))
    }

    @Test("JSON has the keys of the contract, and says what is no number by its name")
    func json() throws {
        func members(_ report: GradingReport) throws -> [String: Any] {
            let object = try JSONSerialization.jsonObject(with: Data(report.json.text.utf8))
            return try #require(object as? [String: Any])
        }
        let object = try members(wrong)
        for key in [
            "verdict", "mistakes", "evidence", "correct", "findings", "blocks", "links", "coverage", "kinks", "vacuous",
            "blindSpots", "seed", "evaluations",
        ] { #expect(object[key] != nil, "\(key)") }
        #expect(object["verdict"] as? String == "wrong" && object["mistakes"] as? [String] == ["wrong-sign"])
        #expect(object["coverage"] as? [String: Int] == ["entries": 6, "checked": 6, "directions": 0])
        let undefined = grade({ $0.sum() }, claimed: { _ in Tensor([Double.nan]) }, at: [1])
        let blocks = try members(undefined)["blocks"] as? [[String: Any]]
        let worst = blocks?.first?["worst"] as? [String: Any]
        #expect(worst?["claimed"] as? String == "NaN" && worst?["agrees"] as? Bool == false)
    }

    @Test("what was accepted, what says nothing and what cannot be seen stand below")
    func remarks() {
        let loss = { (p: Parameters) in abs(p["w"][0]) + 0 * p["unused"].sum() }
        let kink = grade(loss, claimed: { _ in ["w": [0.5], "unused": [0]] }, at: ["w": [0], "unused": [1]])
        #expect(kink.verdict == .correct && kink.kinks.map(\.block) == ["w"] && kink.vacuous == ["unused"])
        let text = kink.text().replacing(/\s+/, with: " ")
        #expect(text.contains("At a kink w (1): a value between the derivatives from both sides was accepted."))
        #expect(text.contains("Vacuous unused: the true gradient is too small here"))
        #expect(text.contains("Cannot see missing regularizer: w is zero"))
        #expect(!wrong.text().contains("kink") && !wrong.text().contains("Vacuous"))
    }

    @Test("a sample is not called all, and a mistake without a name is said to have none")
    func sampled() {
        let options = GradingOptions(coverage: .sampled(entries: 2, directions: 1))
        let report = grade({ $0.squared().sum() }, claimed: { 3 * $0 }, at: [1, 2, 3, 4], options: options)
        let text = report.text().replacing(/\s+/, with: " ")
        #expect(text.contains("2 of 4 entries and 1 direction by five-point differences"))
        #expect(text.hasPrefix("✗ Wrong, in a way that is not recognised."))
    }

    @Test("the student's formula stands above the right one")
    func formulas() {
        var report = wrong
        report.findings = [
            Finding(
                .wrongSign, blocks: ["w"], evidence: "E.", alternatives: [.extraMean], claimedFormula: "−2w",
                rightFormula: "2w"),
            Finding(.wrongSign, blocks: ["b"], evidence: "F.", rightFormula: "1"),
        ]
        let text = report.text().replacing(/\s+/, with: " ")
        #expect(text.contains("Yours −2w Right 2w") && text.contains("would be the same with: extra mean."))
        #expect(report.mistakes == [.wrongSign] && report.correct == "2w\n1")
    }

    @Test("the first broken link is the one nearest to the loss")
    func links() {
        func link(_ name: String, _ verdict: Verdict) -> LinkReport {
            LinkReport(name: name, GradingReport(verdict: verdict, seed: 1))
        }
        let report = GradingReport(
            verdict: .wrong, links: [link("loss", .correct), link("b", .wrong), link("a", .wrong)], seed: 1)
        #expect(report.firstBrokenLink == "b")
        #expect(report.text().contains("from the loss on: b."))
        #expect(GradingReport(verdict: .correct, links: [link("loss", .correct)], seed: 1).firstBrokenLink == nil)
    }
}
