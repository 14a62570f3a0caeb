import Learning
import Tensors
import Testing

@Suite("Optimizer")
struct OptimizerTests {
    @Test("every parameter has its own averages, by its name")
    func slots() {
        var generator = SplitMix64(seed: 1)
        var model = Sequential<Float>([
            Dense(inputs: 2, outputs: 3, using: &generator), Dense(inputs: 3, outputs: 1, using: &generator),
        ])
        var optimizer = Adam<Float>()
        optimizer.update(&model, along: model)
        #expect(
            optimizer.state.slots.keys.sorted() == ["dense.bias", "dense.weight", "dense_2.bias", "dense_2.weight"])
        #expect(optimizer.state.slots["dense.weight"]?.map(\.shape) == [[2, 3], [2, 3]])
        #expect(optimizer.state.step == 1)
    }
}
