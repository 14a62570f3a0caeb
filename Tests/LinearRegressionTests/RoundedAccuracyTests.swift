import Tensors
import Testing

@testable import LinearRegression

@Suite("The accuracy by rounding")
struct RoundedAccuracyTests {
    @Test("it counts exact hits after rounding halves to even")
    func counts() {
        #expect(roundedAccuracy([0.5, 1.5, 2.5, 3.2], [0, 2, 2, 3]) == 1)
        #expect(roundedAccuracy([0.5, 1.5, 2.5, 3.2], [1, 2, 3, 3]) == 0.5)
        #expect(roundedAccuracy([1.37], [1.37]) == 0)
    }
}
