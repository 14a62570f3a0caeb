import Testing

@testable import Plotting

@Suite("Training curve")
struct TrainingCurveTests {
    @Test("a frame without values is left out")
    func frames() {
        let labels = { (figure: Figure) in figure.scene().texts.filter(\.isBold).map(\.string) }
        #expect(labels(.trainingCurve("T", loss: [2, 1])) == ["T", "loss"])
        #expect(
            labels(.trainingCurve("T", loss: [2, 1], validationAccuracy: [0.1, 0.9])) == ["T", "loss", "accuracy"])
        #expect(Figure.trainingCurve(loss: []).notes == ["loss: no data to draw"])
    }

    @Test("the words name each curve")
    func words() {
        let figure = Figure.trainingCurve(loss: [2, 1], validationLoss: [2, 1.5], accuracy: [0.5, 0.75])
        #expect(
            figure.summary == """
                training loss falls from 2.00 to 1.00 over 2 epochs; validation loss falls from 2.00 to 1.50 over 2 epochs; \
                training accuracy rises from 0.500 to 0.750 over 2 epochs.
                """)
    }
}
