import Foundation
import Tensors
import Testing

@testable import Regularization

@Suite("Six features")
struct SixFeaturesTests {
    @Test("the first and the last feature of the first and the last sample are as the formula has them")
    func entries() {
        let features = SixFeatures()
        #expect(features.x.shape == [20, 6] && features.y.shape == [20])
        #expect(abs(features.x[0, 0] - cos(0.7)) < 1e-15)
        #expect(abs(features.x[19, 5] - (cos(84) + 0.1 * sin(63.9))) < 1e-12)  // 0.7 · 20 · 6 and 3.1 · 19 + 5
    }

    @Test("targets are what the true weights give, and noise of 0.1 at the most")
    func targets() {
        let features = SixFeatures()
        for i in 0..<20 {
            let exact = 2 * features.x[i, 0] - 1.5 * features.x[i, 3]
            #expect(abs(features.y[i] - exact - 0.1 * sin(5.3 * Double(i))) < 1e-12)
        }
    }
}
