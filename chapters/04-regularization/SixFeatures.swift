import Foundation
import Tensors

/// Twenty samples of six features, of which the first and the fourth alone have anything
/// to do with the target.
struct SixFeatures {
    /// [20, 6].
    let x: Tensor<Double>
    /// [20].
    let y: Tensor<Double>
    /// What the targets were made with.
    let truth: Tensor<Double> = [2, 0, 0, -1.5, 0, 0]

    init() {
        let samples = (0..<20).map { Double($0) }
        let features = samples.flatMap { i in (0..<6).map { Self.feature(i, Double($0)) }
        }
        x = Tensor(shape: [20, 6], scalars: features)
        let exact = matmul(x, truth.reshaped(to: [6, 1])).reshaped(to: [20])
        y = exact + Tensor(samples.map { 0.1 * sin(5.3 * $0) })
    }

    private static func feature(_ i: Double, _ j: Double) -> Double {
        let wave: Double = cos(0.7 * (i + 1) * (j + 1))
        return wave + 0.1 * sin(3.1 * i + j)
    }
}
