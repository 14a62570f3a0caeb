import Testing

@testable import MultilayerPerceptron

@Suite("The gradient on its way back")
struct DepthTests {
    @Test(
        "there is a size for each dense layer, and the sigmoid's shrink toward the input",
        arguments: [1, 2, 3] as [UInt64])
    func sizes(_ seed: UInt64) {
        let moons = Tasks.moons(seed: seed)
        let sizes = gradientSizes(moons, depth: 6, width: 8, .sigmoid, seed: seed)
        #expect(sizes.count == 7 && sizes.allSatisfy { $0 > 0 })
        #expect(sizes[0] < 1e-2 * sizes[6])
    }
}
