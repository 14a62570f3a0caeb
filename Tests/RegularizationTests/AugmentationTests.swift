import Testing

@testable import Regularization

@Suite("Copies of points")
struct AugmentationTests {
    @Test("each point stays and has a copy on either side, with its own y")
    func copies() {
        let copies = augmented([0, 1], [5, 7], by: 0.25)
        #expect(copies.x == [0, 1, -0.25, 0.75, 0.25, 1.25])
        #expect(copies.y == [5, 7, 5, 7, 5, 7])
    }
}
