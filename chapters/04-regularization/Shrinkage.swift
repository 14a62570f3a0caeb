import Learning
import Tensors

/// The w that minimises ½‖w − z‖² + penalty(w): what a penalty leaves of targets z that
/// could be met exactly.
///
/// It is the smallest case of regularization, and each penalty has a closed form.
enum Shrinkage {
    /// λ‖w‖₁: each wᵢ − zᵢ + λ sign wᵢ = 0, so that λ is taken off every entry, down to 0
    /// at the most.
    static func absolute(_ z: Tensor<Double>, strength: Double) -> Tensor<Double> {
        z.mapped { softThreshold($0, strength) }
    }

    /// λ‖w‖₂²: each wᵢ − zᵢ + 2λwᵢ = 0, so that every entry is divided by the same 1 +
    /// 2λ.
    static func squared(_ z: Tensor<Double>, strength: Double) -> Tensor<Double> {
        z / (1 + 2 * strength)
    }

    /// λ‖w‖₂, without the square: w keeps the direction of z, and λ is taken off its
    /// length, down to 0 at the most.
    static func length(_ z: Tensor<Double>, strength: Double) -> Tensor<Double> {
        let length = z.squared().sum().squareRoot()
        return length > strength ? z * (1 - strength / length) : .zeros(z.shape)
    }

    /// λ₁‖w‖₁ + λ₂‖w‖₂²: first the one, then the other.
    static func elastic(_ z: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
        squared(absolute(z, strength: l1), strength: l2)
    }
}
