import Learning
import Tensors
import Testing

@Suite("Flatten")
struct FlattenTests {
    @Test("its gradient agrees with differences", arguments: anyShape)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = Flatten<Double>()
        expectRightGradients(
            layer, at: generator.normals(test.shape), seed: test.seed,
            planted: [PlantedSign(layer, "input", termsOfFirstAlong: 1)])
    }

    @Test("each sample becomes a row, and a scalar is refused")
    func shapes() throws {
        #expect(try Flatten<Float>().outputShape(of: [32, 5, 5, 64]) == [32, 1600])
        #expect(try Flatten<Float>().outputShape(of: [7]) == [7, 1])
        #expect(throws: ShapeError.self) { try Flatten<Float>().outputShape(of: []) }
    }
}
