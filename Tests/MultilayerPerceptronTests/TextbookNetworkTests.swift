import Learning
import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("A network as textbooks write it")
struct TextbookNetworkTests {
    @Test("it computes what the library's layers compute, with samples as columns")
    func agreement() throws {
        let network = TextbookNetwork.small
        let model = Sequential<Double>(
            network.layers.flatMap { layer -> [any Layer<Double>] in
                let bias = layer.bias.reshaped(to: [layer.bias.count])
                return [Dense(weight: layer.weight.transposed(), bias: bias), Sigmoid()]
            })
        let pass = try network.forward(TextbookNetwork.smallSample.x)
        let rows = model(TextbookNetwork.smallSample.x.transposed())
        #expect((pass.output.transposed() - rows).largestMagnitude() < 1e-15)
        #expect(pass.z.count == 2 && pass.a.count == 3 && pass.a[0] == TextbookNetwork.smallSample.x)
    }

    @Test("shapes that do not fit are an error, not the end of the program")
    func shapes() {
        #expect(throws: ShapeError.self) { try TextbookNetwork.small.forward(.column([1, 2, 3])) }
        let tall = TextbookNetwork(layers: [.init([[1, 2]], [1, 2])])
        #expect(throws: ShapeError.self) { try tall.forward(.column([1, 2])) }
    }
}
