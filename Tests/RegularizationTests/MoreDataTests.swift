import Testing

@testable import Regularization

@Suite("More data")
struct MoreDataTests {
    @Test("as many points as coefficients leave no training error, more points some")
    func training() throws {
        let data = MoreData(degree: 3, repetitions: 3)
        #expect(try data.errors(count: 4, validation: Wave()).training < 1e-24)
        #expect(try data.errors(count: 30, validation: Wave()).training > 0.01)
    }

    // An unbiased fit of m + 1 coefficients leaves (1 − (m + 1)/n) σ² of the noise: 0.9 · 0.04 with degree 9, n = 100
    @Test("the training error approaches what theory leaves of the noise")
    func theory() throws {
        let training = try MoreData(degree: 9, repetitions: 40).errors(count: 100, validation: Wave()).training
        // Its standard deviation is σ² √(2 · 90) / 100 / √40 = 0.00085; four of them, and the polynomial is no sine.
        #expect(abs(training - 0.036) < 0.0035)
    }
}
