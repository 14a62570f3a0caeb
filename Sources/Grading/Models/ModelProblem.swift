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

/// Why a loss cannot compare a prediction with its target.
func targetProblem<Target>(_ loss: some Loss<Double, Target>, prediction: [Int], _ y: Target) -> String? {
    do { try loss.check(prediction, y) } catch {
        return error.problem.prefix(1).uppercased() + error.problem.dropFirst() + "."
    }
    return nil
}
