import Testing

@testable import Plotting

@Suite("Line summary")
struct LineSummaryTests {
    private func words(_ y: [Double], name: String = "", x: [Double]? = nil, xLabel: String = "epoch") -> String {
        Line(name: name, x: x, y: y, quantity: nil).summary(x: Axis(xLabel), y: "loss")
    }

    @Test("a line falls, rises, stays or comes back")
    func directions() {
        let falling = [2.3, 1.2, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.11]
        #expect(words(falling) == "loss falls from 2.30 to 0.11 over 10 epochs, lowest at epoch 9")
        #expect(words([0.1, 0.9]) == "loss rises from 0.100 to 0.900 over 2 epochs")
        #expect(words([5, 5, 5]) == "loss stays at 5.00 over 3 epochs")
        #expect(
            words([1, 3, 0, 1])
                == "loss begins and ends at 1.00 over 4 epochs, lowest 0.00 at epoch 3, highest 3.00 at epoch 2")
    }

    @Test("the name and the axis are joined, unless the name says it already")
    func subjects() {
        #expect(words([1, 2], name: "training").hasPrefix("training loss rises"))
        #expect(words([1, 2], name: "val_loss").hasPrefix("val_loss rises"))
    }

    @Test("positions that are no counts are given as a range")
    func ranges() {
        #expect(words([1, 2], x: [0.5, 2], xLabel: "w") == "loss rises from 1.00 to 2.00 from w = 0.5 to 2")
        #expect(words([1, 2, 3], x: [1, 2, 3]) == "loss rises from 1.00 to 3.00 over 3 epochs")
    }

    @Test("values that differ late are told apart; no value at all is said")
    func edges() {
        #expect(words([1e9, 1e9 + 0.001]) == "loss rises from 1000000000 to 1000000000.001 over 2 epochs")
        #expect(words([.nan]) == "loss has no values")
        #expect(words([0.5]) == "loss is 0.500 at epoch 1")
    }
}
