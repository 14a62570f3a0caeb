import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("The chapter's networks")
struct NetworksTests {
    @Test("the network by hand computes XOR", arguments: [(0.0, 0.0, 0.0), (0, 1, 1), (1, 0, 1), (1, 1, 0)])
    func xor(_ a: Double, _ b: Double, _ expected: Double) throws {
        #expect(abs(try TextbookNetwork.xorByHand.forward(.column([a, b])).output[0, 0] - expected) < 1e-4)
    }

    @Test("the printed example does not fit its input, and each repair fits its own")
    func repairs() throws {
        #expect(throws: ShapeError.self) { try PrintedExample.asPrinted.forward(PrintedExample.x) }
        for (network, inputs) in [
            (PrintedExample.transposed, 3), (PrintedExample.narrowed, 5), (PrintedExample.continued, 10),
            (PrintedExample.padded, 10),
        ] {
            let x = PrintedExample.x.rows(0..<inputs)
            #expect(try network.forward(x).output.shape == [3, 1])
        }
    }

    @Test("the continued pattern begins as it is printed")
    func pattern() {
        let weight = PrintedExample.continued.layers[0].weight
        for row in 0..<3 {
            for column in 0..<5 { #expect(abs(weight[row, column] - PrintedExample.weight[row, column]) < 1e-15) }
        }
        #expect(abs(weight[4, 9] - 2.6) < 1e-15)  // 0.1 + 4 · 0.4 + 9 · 0.1
    }
}
