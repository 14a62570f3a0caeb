import Grading
import Learning
import Tensors

let model = Sequential<Double>([Dense(weight: [[0.5, -0.3], [0.2, 0.8]], bias: [0.1, -0.2]), Sigmoid()])
let (x, y): (Tensor<Double>, Tensor<Double>) = ([[1, 2], [-1, 0.5], [0.3, -2]], [[1, 0], [0, 1], [1, 1]])
let report = grade(model, at: x, y, loss: HalfSumSquaredError()) { point in
    let a = sigmoid(matmul(point.x, point.parameters["dense.weight"]) + point.parameters["dense.bias"])
    return [matmul(point.x, a - point.y, transposeA: true), (a - point.y).sum(axes: 0)]
}
print(report)
