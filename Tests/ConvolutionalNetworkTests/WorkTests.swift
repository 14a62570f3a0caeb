import Learning
import Ledger
import Tensors
import Testing

@testable import ConvolutionalNetwork

@Suite("What a network costs")
struct WorkTests {
    @Test("a filter is used at every place, a dense weight once")
    func small() throws {
        var generator = SplitMix64(seed: 1)
        let model = Sequential<Float>([
            Convolution2D(channels: 2, filters: 3, size: 2, using: &generator), ReLU(), Flatten(),
            Dense(inputs: 18, outputs: 5, using: &generator),
        ])
        let work = try Work(model, inputShape: [4, 3, 2])
        // 3·2 places × 2·2·2·3 weights = 144, and 18·5 = 90; parameters 24 + 3 + 90 + 5.
        #expect(work.multiplications == 144 + 90)
        #expect(work.parameters == 122)
        #expect(work.operations(images: 10) == 6 * 234 * 10)
    }

    @Test(
        "the documents' networks cost what the ledger works out",
        arguments: [(.cnn000, "C02", "C02"), (.mlp001, "C03", "Q10"), (.mlp002, "C04", "Q10"), (.cnn003, "C05", "C05")]
            as [(DocumentModel, String, String)])
    func documents(_ model: DocumentModel, _ row: String, _ workRow: String) throws {
        let work = try model.work
        let name = model == .mlp001 ? DocumentModel.mlp002.rawValue : model.rawValue  // dropout multiplies nothing
        #expect(Double(work.multiplications) == LedgerRow.reference("multiplications of \(name)", of: workRow))
        #expect(Double(work.parameters) == LedgerRow.reference("parameters of \(model.rawValue)", of: row))
    }

    @Test("the last, short batch counts; images for validation do not")
    func steps() {
        #expect(batches(of: 32, over: 10_000) == 313 && batches(of: 32, over: 9_984) == 312)
        #expect(DocumentModel.allCases.map { $0.steps(over: 60_000) } == [1875, 375, 1875, 1875])
    }

    @Test("a network refuses images that do not fit")
    func misfit() {
        var generator = SplitMix64(seed: 1)
        let model = Sequential<Float>([Dense(inputs: 3, outputs: 2, using: &generator)])
        #expect(throws: ShapeError.self) { try Work(model, inputShape: [4]) }
    }
}
