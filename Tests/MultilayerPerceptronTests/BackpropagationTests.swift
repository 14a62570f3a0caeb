import Grading
import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("Backpropagation")
struct BackpropagationTests {
    /// A network of three layers with random parameters, and a sample for it.
    private func random(_ seed: UInt64) -> (TextbookNetwork, Tensor<Double>, Tensor<Double>) {
        var generator = SplitMix64(seed: seed)
        func numbers(_ shape: [Int]) -> Tensor<Double> {
            Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in generator.normal() })
        }
        let sizes = [3, 4, 2, 3]
        let layers = (1..<4).map { TextbookNetwork.Layer(numbers([sizes[$0], sizes[$0 - 1]]), numbers([sizes[$0]])) }
        return (TextbookNetwork(layers: layers), numbers([3, 1]), numbers([3, 1]))
    }

    @Test("every weight, every bias and the input are right", arguments: [1, 2, 3] as [UInt64])
    func gradients(_ seed: UInt64) throws {
        let (network, x, y) = random(seed)
        let back = network.backward(try network.forward(x), y)
        for l in 0..<3 {
            let weight = grade(
                { value in
                    var moved = network
                    moved.layers[l].weight = value
                    return (try? moved.loss(x, y)) ?? .nan
                }, claimed: back.weight[l], at: network.layers[l].weight)
            let bias = grade(
                { value in
                    var moved = network
                    moved.layers[l].bias = value
                    return (try? moved.loss(x, y)) ?? .nan
                }, claimed: back.bias[l], at: network.layers[l].bias)
            #expect(weight.verdict == .correct && bias.verdict == .correct)
        }
        let input = grade({ (try? network.loss($0, y)) ?? .nan }, claimed: back.input[0], at: x)
        #expect(input.verdict == .correct)
    }

    @Test("index by index it gives the same", arguments: [1, 2, 3] as [UInt64])
    func byIndex(_ seed: UInt64) throws {
        let (network, x, y) = random(seed)
        let pass = try network.forward(x)
        let (matrices, indices) = (network.backward(pass, y), network.backwardByIndex(pass, y))
        for l in 0..<3 {
            #expect((matrices.weight[l] - indices.weight[l]).largestMagnitude() < 1e-15)
            #expect((matrices.delta[l] - indices.delta[l]).largestMagnitude() < 1e-15)
            #expect((matrices.input[l] - indices.input[l]).largestMagnitude() < 1e-15)
        }
    }

    @Test("the printed formula gives columns")
    func printed() throws {
        let (x, y) = TextbookNetwork.smallSample
        let shapes = TextbookNetwork.small.printedWeightGradients(try TextbookNetwork.small.forward(x), y).map(\.shape)
        #expect(shapes == [[3, 1], [2, 1]])
    }
}
