import Learning
import Tensors

extension ModelPoint {
    /// Why a model cannot be evaluated at all: shapes that do not fit.
    ///
    /// The layers themselves would stop the program.
    func problem(with loss: some Loss<Double, Target>) -> String? {
        guard let first = x.shape.first, first > 0 else { return "There is no sample: x has shape \(x.shape)." }
        guard y.targetCount == first else {
            return "There are \(first) samples in x, but \(y.targetCount) targets."
        }
        let output: [Int]
        do { output = try model.outputShape(of: x.shape) } catch { return "The model does not fit its input: \(error)" }
        return targetProblem(loss, prediction: output, y)
    }
}

/// Why a loss of this library cannot compare a prediction with its target.
func targetProblem<Target>(_ loss: some Loss<Double, Target>, prediction: [Int], _ y: Target) -> String? {
    if let labels = y as? [Int] {
        guard prediction.count == 2, prediction[0] == labels.count else {
            return "\(labels.count) labels need predictions [\(labels.count), K], but they are \(prediction)."
        }
        for label in labels where !(0..<prediction[1]).contains(label) {
            return "Label \(label) is not one of \(prediction[1]) classes."
        }
    } else if let target = y as? Tensor<Double>, target.shape != prediction, target.rank == 0 || loss is any ShapedLoss
    {
        return "The predictions are \(prediction), but the targets are \(target.shape)."
    }
    if loss is CategoricalCrossEntropy<Double>, prediction.count != 2 {
        return "A cross-entropy needs predictions [m, K], but they are \(prediction)."
    }
    return nil
}

/// The losses of this library that compare a prediction with a target of its own shape.
private protocol ShapedLoss {}
extension MeanSquaredError: ShapedLoss {}
extension HalfSumSquaredError: ShapedLoss {}
extension MeanAbsoluteError: ShapedLoss {}
extension Huber: ShapedLoss {}
extension BinaryCrossEntropy: ShapedLoss {}
extension CategoricalCrossEntropy: ShapedLoss {}
