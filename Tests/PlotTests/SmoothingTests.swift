import Testing

@testable import plot

@Suite("Smoothing")
struct SmoothingTests {
    @Test("a flat line stays, and each value is the weighted mean of all before it")
    func means() {
        #expect(Smoothing.smoothed([2, 2, 2], share: 0.9).allSatisfy { abs($0 - 2) < 1e-12 })
        // Weights ½ and 1, divided by 1.5: (½·0 + 1·3) / 1.5 = 2.
        #expect(Smoothing.smoothed([0, 3], share: 0.5) == [0, 2])
        #expect(Smoothing.smoothed([1, 5], share: 0) == [1, 5])
    }

    @Test("a gap stays a gap and leaves the rest alone")
    func gaps() {
        let smoothed = Smoothing.smoothed([0, .nan, 3], share: 0.5)
        #expect(smoothed[1].isNaN)
        #expect(smoothed[2] == 2)
    }
}
