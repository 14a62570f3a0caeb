import Testing

@testable import Differences

@Suite("Distance of two gradients")
struct DistanceTests {
    @Test("‖a − b‖ over the larger norm, whichever it is")
    func relative() {
        #expect(relativeDistance([3, 4], [3, 4]) == 0 && relativeDistance([0, 0], [0, 0]) == 0)
        #expect(relativeDistance([3, 4], [6, 8]) == 0.5 && relativeDistance([6, 8], [3, 4]) == 0.5)
        #expect(relativeDistance([0, 0], [3, 4]) == 1 && relativeDistance([3, 4], [-3, -4]) == 2)
    }

    @Test("what cannot be compared is infinitely far off")
    func incomparable() {
        #expect(relativeDistance([1], [1, 2]) == .infinity)
        #expect(relativeDistance([.nan], [1]) == .infinity && relativeDistance([1], [.nan]) == .infinity)
        #expect(relativeDistance([.infinity], [.infinity]) == .infinity)
    }
}
