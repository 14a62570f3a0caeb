import Testing

@testable import Differences

@Suite("Distance of two gradients")
struct RelativeDistanceTests {
    @Test("‖a − b‖ over the larger norm, whichever it is")
    func relative() {
        #expect(relativeDistance([3, 4], [3, 4]) == 0 && relativeDistance([0, 0], [0, 0]) == 0)
        #expect(relativeDistance([3, 4], [6, 8]) == 0.5 && relativeDistance([6, 8], [3, 4]) == 0.5)
        #expect(relativeDistance([0, 0], [3, 4]) == 1 && relativeDistance([3, 4], [-3, -4]) == 2)
    }

    @Test("is the same at every scale, also where squares overflow or vanish", arguments: [1e-300, 1e-6, 1e6, 1e300])
    func scale(_ unit: Double) {
        #expect(abs(relativeDistance([3 * unit, 4 * unit], [6 * unit, 8 * unit]) - 0.5) < 1e-15)
        #expect(relativeDistance([unit], [0]) == 1)
    }

    @Test("what cannot be compared is infinitely far off")
    func incomparable() {
        #expect(relativeDistance([1], [1, 2]) == .infinity)
        #expect(relativeDistance([.nan], [1]) == .infinity && relativeDistance([1], [.nan]) == .infinity)
        #expect(relativeDistance([.infinity], [.infinity]) == .infinity)
    }
}
