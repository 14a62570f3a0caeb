import Learning
import Tensors

extension ModelPoint {
    /// Why a model cannot be evaluated at all: shapes that do not fit. The layers themselves would stop the program.
    func problem(with loss: some Loss<Double, Target>) -> String? {
        guard let first = x.shape.first, first > 0 else { return "There is no sample: x has shape \(x.shape)." }
        guard y.targetCount == first else {
            return "There are \(first) samples in x, but \(y.targetCount) targets."
        }
        let output: [Int]
        do { output = try model.outputShape(of: x.shape) } catch { return "The model does not fit its input: \(error)" }
        if let labels = y as? [Int] {
            guard output.count == 2 else { return "Labels need predictions [m, K], but the model gives \(output)." }
            for label in labels where !(0..<output[1]).contains(label) {
                return "Label \(label) is not one of \(output[1]) classes."
            }
        } else if let target = y as? Tensor<Double>, target.shape != output, loss is any ShapedLoss {
            return "The model gives \(output), but the targets are \(target.shape)."
        }
        if loss is CategoricalCrossEntropy<Double>, output.count != 2 {
            return "A cross-entropy needs predictions [m, K], but the model gives \(output)."
        }
        return nil
    }
}

/// The losses of this library that compare a prediction with a target of its own shape.
private protocol ShapedLoss {}
extension MeanSquaredError: ShapedLoss {}
extension HalfSumSquaredError: ShapedLoss {}
extension MeanAbsoluteError: ShapedLoss {}
extension Huber: ShapedLoss {}
extension BinaryCrossEntropy: ShapedLoss {}
extension CategoricalCrossEntropy: ShapedLoss {}
