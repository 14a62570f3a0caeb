import Testing

@testable import Grading

@Suite("What a block shows by itself")
struct SymptomsTests {
    private let numeric = [1.0, -2, 3, 0.5]

    private func finding(
        _ claimed: [Double], of numeric: [Double]? = nil, parameter: [Double] = [], shape: [Int] = [2, 2],
        isBias: Bool = false, sampleCount: Int? = nil
    ) -> Finding? {
        Symptoms(
            name: "W", isBias: isBias, parameter: parameter, shape: shape, claimed: claimed,
            numeric: numeric ?? self.numeric, sampleCount: sampleCount
        ).finding()
    }

    @Test("zeros, of a weight and of a bias, also where there are few")
    func zeros() {
        #expect(finding([0, 0, 0, 0])?.mistake == .zeroGradient)
        #expect(finding([0], of: [3], shape: [1], isBias: true)?.mistake == .missingBiasGradient)
    }

    @Test("exchanged axes, before a factor: of a skew matrix, −G is Gᵀ")
    func exchangedAxes() {
        #expect(finding([1, 3, -2, 0.5])?.mistake == .transposed)
        #expect(finding([1, 3, -2, 0.6]) == nil)
        #expect(finding([0, 2, -2, 0], of: [0, -2, 2, 0])?.mistake == .transposed)
        #expect(finding([1, 3, -2, 0.5], shape: [4]) == nil)
    }

    @Test("a factor by its name, in four entries or more, to within a millionth")
    func factors() {
        func named(_ k: Double, _ m: Int? = nil) -> [Mistake] {
            finding(numeric.map { k * $0 }, sampleCount: m).map { [$0.mistake] + $0.alternatives } ?? []
        }
        #expect(named(-1) == [.wrongSign] && named(2) == [.extraFactorTwo] && named(0.5) == [.missingFactorTwo])
        #expect(named(5, 5) == [.missingMean] && named(0.2, 5) == [.extraMean] && named(5, 4) == [])
        #expect(named(2, 2) == [.extraFactorTwo, .missingMean])
        #expect(named(2.0001) == [] && named(-0.9999) == [] && named(3) == [])
        #expect(named(1, 1) == [] && Factor.mistakes(of: 1, sampleCount: 1) == [])
        #expect(finding([-1, 2, -3], of: [1, -2, 3], shape: [3]) == nil)
    }

    @Test("a penalty that is missing, of a positive strength alone")
    func penalty() {
        let w = [0.3, -0.7, 1.1, 0.2]
        func claim(_ slope: Double) -> [Double] { zip(numeric, w).map { $0 + slope * $1 } }
        let found = finding(claim(-0.4), parameter: w)
        #expect(found?.mistake == .missingRegularizer && found?.alternatives == [.missingFactorTwo])
        #expect(found?.evidence.contains("0.4 · W") == true)
        #expect(finding(claim(0.4), parameter: w) == nil)
        #expect(finding([1.3, -2.7, 4, 0.7], parameter: w) == nil)
    }

    @Test("what is right shows nothing")
    func right() {
        #expect(finding(numeric) == nil && finding([1, 2]) == nil)
    }
}
