import Foundation
import Grading
import Tensors
import Testing

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

    @Test("JSON has the keys of the contract, in a fixed order, and comes back as the same value")
    func json() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(wrong)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        for key in [
            "verdict", "mistakes", "evidence", "correct", "blocks", "coverage", "kinks", "vacuous", "blindSpots",
            "seed",
        ] { #expect(object[key] != nil, "\(key)") }
        #expect(object["verdict"] as? String == "wrong")
        #expect(object["mistakes"] as? [String] == ["wrong-sign"])
        #expect(try encoder.encode(wrong) == data)
        let back = try JSONDecoder().decode(GradingReport.self, from: data)
        #expect(back.findings == wrong.findings && back.coverage == wrong.coverage)
    }

    @Test("numbers that are not finite become strings")
    func nonFinite() throws {
        let report = grade({ $0.sum() }, claimed: { _ in Tensor([Double.nan]) }, at: [1])
        let data = try JSONEncoder().encode(report)
        #expect(String(decoding: data, as: UTF8.self).contains("\"nan\""))
        let back = try JSONDecoder().decode(GradingReport.self, from: data)
        #expect(back.blocks[0].worst?.claimed.isNaN == true)
    }

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
}
