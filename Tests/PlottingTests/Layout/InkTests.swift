import Testing

@testable import Plotting

@Suite("Ink")
struct InkTests {
    @Test("a quantity has one colour in the whole figure, and its series differ in their dashes")
    func assigned() {
        let inks = Ink.assigned(to: [["loss", "loss"], ["accuracy", "loss", "accuracy"]])
        #expect(inks[0].map(\.color) == [0, 0])
        #expect(inks[0].map(\.dash) == [0, 1])
        #expect(inks[1].map(\.color) == [1, 0, 1])
        #expect(inks[1].map(\.dash) == [0, 0, 1])
        #expect(inks[1].map(\.marker) == [0, 1, 0])
    }

    @Test("no two series of a panel look alike, with colours or without, up to twenty quantities")
    func distinct() {
        let inks = Ink.assigned(to: [(0..<20).map { "q\($0)" }])[0]
        let looks = inks.map {
            "\(Paint.series($0.color)) \(MarkerShape.element($0.marker, at: .init(x: 0, y: 0), radius: 1, attributes: ""))"
        }
        #expect(Set(looks).count == 20)
        for style in TextStyle.allCases {
            #expect(Set(inks.map { DotCanvas.marker(of: $0, style: style) }).count == 20)
        }
    }

    @Test("a line's quantity is its name without Keras's prefix, or the axis for names such as training")
    func quantities() {
        let quantity = { (name: String) in Mark.line(name, y: []).content.quantity }
        #expect(quantity("val_loss") == "loss")
        #expect(quantity("loss") == "loss")
        #expect(quantity("validation") == nil)
        #expect(Mark.line("a", y: [], quantity: "b").content.quantity == "b")
    }
}
