import Learning
import Tensors

/// y = 2x + 1 for x = 1, 2, 3, 4, the ledger's FX3, and a line that has not begun to learn it.
enum LedgerLine {
    static let x: Tensor<Double> = [[1], [2], [3], [4]]
    static let y: Tensor<Double> = [[3], [5], [7], [9]]
    static let model = Sequential<Double>([Dense(weight: [[0]], bias: [0])])
}

/// The scalars of every parameter.
func parameters<Scalar>(_ model: Sequential<Scalar>) -> [[Scalar]] { model.parameterList.map(\.value.scalars) }
