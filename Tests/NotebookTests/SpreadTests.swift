import Notebook
import Testing

@Suite("Spread")
struct SpreadTests {
    @Test("of 1, 3 and 5 the mean is 3, and the deviation √((4 + 0 + 4) / 2) = 2")
    func three() {
        #expect(Spread([1, 3, 5]).mean == 3 && Spread([1, 3, 5]).deviation == 2)
    }

    @Test("one number has no deviation, and none has nothing")
    func few() {
        #expect(Spread([7]).mean == 7 && Spread([7]).deviation.isNaN)
        #expect(Spread([]).mean.isNaN && Spread([]).deviation.isNaN)
    }
}
