import Testing

@testable import Grading

@Suite("Distance of two gradients")
struct DistanceTests {
    @Test("‖a − b‖ over the larger norm, whichever it is")
    func relative() {
        #expect(distance([3, 4], [3, 4]) == 0 && distance([0, 0], [0, 0]) == 0)
        #expect(distance([3, 4], [6, 8]) == 0.5 && distance([6, 8], [3, 4]) == 0.5)
        #expect(distance([0, 0], [3, 4]) == 1 && distance([3, 4], [-3, -4]) == 2)
    }

    @Test("what cannot be compared is infinitely far off")
    func incomparable() {
        #expect(distance([1], [1, 2]) == .infinity)
        #expect(distance([.nan], [1]) == .infinity && distance([1], [.nan]) == .infinity)
        #expect(distance([.infinity], [.infinity]) == .infinity)
    }
}
