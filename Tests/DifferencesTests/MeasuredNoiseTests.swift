import Testing

@testable import Differences

@Suite("Measured noise")
struct MeasuredNoiseTests {
    private func line(_ f: @escaping (Double) -> Double) -> DirectionalFunction {
        DirectionalFunction(origin: Evaluation(f(0)), size: 0) { Evaluation(f($0)) }
    }

    /// The distance of the points at which noise is measured.
    private let spacing = DirectionalFunction(origin: Evaluation(0), size: 0) { _ in Evaluation(0) }.step * 0.739e-3

    @Test("of values rounded to 2⁻²⁰, three deviations of that order; of a cubic, next to none")
    func rounding() {
        let unit = 0x1p-20
        let noise = line { ((1000 * $0) / unit).rounded() * unit }.measuredNoise()
        #expect(noise > 0.3 * unit && noise < 6 * unit)
        #expect(line { $0 * $0 * $0 - 2 * $0 }.measuredNoise() < 1e-18)
    }

    @Test("a fourth difference has binomial weights: 1, −4, 6, −4, 1 over √70")
    func weights() {
        // A spike at one of nine points of each side meets five windows of five, with each weight once; the median is 4.
        let noise = line { abs(abs($0) / spacing - 5) < 0.5 ? 1 : 0 }.measuredNoise()
        #expect(abs(noise - 3 * 4 / 70.0.squareRoot()) < 1e-12)
    }

    @Test("a jump on one side is no noise, and neither is a kink at the point itself")
    func oneSide() {
        #expect(line { $0 > 4.5 * spacing ? 1 : 0 }.measuredNoise() == 0)
        #expect(line { $0 < 0 ? 1 : 0 }.measuredNoise() == 0)
        #expect(line { abs($0) }.measuredNoise() < 1e-18)
    }

    @Test("what is not finite says nothing")
    func undefined() { #expect(line { 1 / ($0 - $0) }.measuredNoise() == 0) }
}
