import Datasets
import Learning
import Tensors
import Testing

@Suite("The drawn digits as an exercise")
struct DrawnDigitsTests {
    @Test("softmax regression reads between 80 % and 95 % of them")
    func softmaxRegression() throws {
        let digits = DrawnDigits.draw(train: 3_000, test: 600)
        var generator = SplitMix64(seed: 1)
        var model = Sequential<Float>([Flatten(), Dense(inputs: 784, outputs: 10, using: &generator), Softmax()])
        var optimizer = Adam<Float>()
        let loss = SparseCategoricalCrossEntropy<Float>(from: .probabilities)
        _ = try model.fit(
            ImageSamples(digits.train), digits.train.labels, loss: loss, optimizer: &optimizer,
            plan: TrainingPlan(epochs: 6), using: &generator)
        let judged = model.evaluate(
            ImageSamples(digits.test), digits.test.labels, loss: loss,
            metric: { accuracy($0.argmax(axis: 1), $1) })
        #expect((0.8...0.95).contains(judged.metric ?? 0), "\(judged)")
    }
}
