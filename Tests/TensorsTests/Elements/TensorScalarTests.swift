import Foundation
import Testing

@testable import Tensors

@Suite("TensorScalar")
struct TensorScalarTests {
    @Test("generic code reaches the platform's functions", arguments: [0.25, 1, 3.5])
    func functions(_ x: Double) {
        func values<S: TensorScalar>(_ x: S) -> [Double] {
            [S.exp(x), S.log(x), S.log1p(x), S.tanh(x), S.cos(x), S.pow(x, 3)].map { Double($0) }
        }
        let expected = [exp(x), log(x), log1p(x), tanh(x), cos(x), pow(x, 3)]
        #expect(values(x) == expected)
        for (a, b) in zip(values(Float(x)), expected) {
            #expect(abs(a - b) <= 4 * Double(Float.ulpOfOne) * max(1, abs(b)))
        }
    }

    @Test("ln(1 + x) keeps an x that 1 + x loses")
    func smallLogarithm() {
        #expect(Double.log1p(1e-20) == 1e-20)
        #expect(Float.log1p(1e-20) == 1e-20)
    }
}
