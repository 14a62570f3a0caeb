import Foundation
import Testing

@testable import Regularization

@Suite("The wave")
struct WaveTests {
    @Test("ten measurements from −1 to 1, with the errors that are listed")
    func measurements() {
        let wave = Wave()
        #expect(wave.x.count == 10 && wave.x.first == -1 && wave.x.last == 1)
        let errors = zip(wave.x, wave.y).map { $1 - sin(.pi * $0) }
        #expect(abs(errors[0] - 0.2) < 1e-15 && abs(errors[9] - 0.15) < 1e-15)
        // 0.2 − 0.15 + 0.1 − 0.25 + 0.15 + 0.05 − 0.2 + 0.25 − 0.1 + 0.15 = 0.2
        #expect(abs(errors.reduce(0, +) - 0.2) < 1e-14)
    }

    @Test("fifty exact values between the ends, symmetric about 0")
    func validation() {
        let wave = Wave()
        #expect(wave.validationX.count == 50 && wave.validationX[0] == -0.98)
        #expect(abs(wave.validationY.reduce(0, +)) < 1e-12)
    }
}
