import Learning
import Tensors
import Testing

@testable import benchmark

@Suite("The products of the documents' networks")
struct NetworkProductTests {
    // Multiply-adds of one image forward, by hand. Convolutions: positions · (3·3·channels) · filters.
    //   cnn-000   26·26·9·32 = 194,688    11·11·288·64 = 2,230,272    1600·128 = 204,800    128·10 = 1,280
    //   cnn-003   194,688 and 2,230,272 as before    3·3·576·64 = 331,776    576·64 = 36,864    64·10 = 640
    //   mlp       784·128 = 100,352    128·10 = 1,280
    @Test(
        "each layer's multiply-adds are those counted by hand",
        arguments: [
            (DocumentModel.cnn000, [194_688, 2_230_272, 204_800, 1_280]),
            (.cnn003, [194_688, 2_230_272, 331_776, 36_864, 640]), (.mlp001, [100_352, 1_280]),
            (.mlp002, [100_352, 1_280]),
        ])
    func multiplyAdds(_ network: DocumentModel, _ expected: [Int]) {
        #expect(network.linearLayers.map(\.multiplyAdds) == expected)
    }

    // Three products a layer, two for the first; two operations a multiply-add.
    //   cnn-000   2·32·(3·2,631,040 − 194,688) = 492,699,648
    //   cnn-003   2·32·(3·2,794,240 − 194,688) = 524,034,048
    //   mlp-001   2·128·(3·101,632 − 100,352) = 52,363,264, and a quarter of that with a batch of 32: 13,090,816
    @Test(
        "a step's operations are those counted by hand",
        arguments: [
            (DocumentModel.cnn000, 32, 492_699_648.0), (.cnn003, 32, 524_034_048), (.mlp001, 128, 52_363_264),
            (.mlp002, 32, 13_090_816),
        ])
    func operations(_ network: DocumentModel, _ batch: Int, _ expected: Double) {
        #expect(network.batchSize == batch)
        #expect(network.operations(batch: batch) == expected)
    }

    @Test("nobody needs the gradient of the first layer's input, and all names differ")
    func products() {
        let products = DocumentModel.cnn000.products(batch: 32)
        #expect(
            products.map(\.name) == [
                "convolve 28×28×1 → 32, batch 32", "convolve 28×28×1 → 32, batch 32, dW",
                "convolve 13×13×32 → 64, batch 32", "convolve 13×13×32 → 64, batch 32, dW",
                "convolve 13×13×32 → 64, batch 32, dX", "dense 1600 → 128, batch 32", "dense 1600 → 128, batch 32, dW",
                "dense 1600 → 128, batch 32, dX", "dense 128 → 10, batch 32", "dense 128 → 10, batch 32, dW",
                "dense 128 → 10, batch 32, dX",
            ])
        let all = Set(DocumentModel.allCases.flatMap { $0.products(batch: $0.batchSize) })
        #expect(Set(all.map(\.name)).count == all.count)
    }

    @Test("a product moves its input, its output and its weights once")
    func bytes() {
        // 4 bytes · (2·(6 + 3) + 6·3)
        let dense = NetworkProduct(layer: .dense(inputs: 6, outputs: 3), batch: 2, result: .output)
        #expect(dense.bytes == 144)
        // 4 bytes · (1·(5·5·2 + 3·3·4) + 3·3·2·4)
        let convolution = NetworkProduct(
            layer: .convolution(image: [5, 5, 2], filters: [3, 3, 2, 4], output: [3, 3, 4]), batch: 1,
            result: .gradientOfInput)
        #expect(convolution.bytes == 632)
    }

    @Test("every product of every network runs: the shapes fit", arguments: DocumentModel.allCases)
    func work(_ network: DocumentModel) {
        var generator = SplitMix64(seed: 1)
        let products = network.products(batch: 2)
        for product in products { product.work(&generator)() }
        #expect(products.count == 3 * network.linearLayers.count - 1)
    }
}
