import Learning
import Ledger
import Tensors
import Testing

@Suite("Summary")
struct SummaryTests {
    @Test("that of the documents' CNN counts 225,034 parameters")
    func documents() throws {
        var generator = SplitMix64(seed: 1)
        let model = Sequential<Float>([
            Convolution2D(channels: 1, filters: 32, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Convolution2D(channels: 32, filters: 64, size: 3, using: &generator), ReLU(), MaxPooling2D(), Flatten(),
            Dense(inputs: 1600, outputs: 128, using: &generator), ReLU(),
            Dense(inputs: 128, outputs: 10, using: &generator), Softmax(),
        ])
        let summary = try model.summary(inputShape: [28, 28, 1])
        #expect(Double(summary.parameterCount) == LedgerRow.reference("parameters of cnn-000", of: "C02"))
        #expect(summary.lines.map(\.parameterCount).filter { $0 > 0 } == [320, 18_496, 204_928, 1_290])
        #expect(
            summary.lines.map(\.outputShape) == [
                [26, 26, 32], [26, 26, 32], [13, 13, 32], [11, 11, 64], [11, 11, 64], [5, 5, 64], [1600], [128], [128],
                [10], [10],
            ])
        #expect(summary.description.hasSuffix("Total parameters: 225,034"))
        #expect(summary.lines[3].layer == "convolution2d_2 (Convolution2D)")
    }
}
