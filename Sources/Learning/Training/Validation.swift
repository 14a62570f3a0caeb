import Tensors

/// The samples on which training is judged but not done.
public enum Validation<Scalar: TensorScalar, Target: Targets>: Sendable {
    /// None.
    case none
    /// The last rows, taken off before any shuffling, as Keras' `validation_split`: ⌊n (1 − fraction)⌋ rows remain.
    case last(fraction: Double)
    /// A set of its own.
    case set(any SampleSource<Scalar>, Target)
}

/// Samples with their targets, or some of their rows.
struct SampleRows<Scalar: TensorScalar, Target: Targets>: Sendable {
    let x: any SampleSource<Scalar>
    let y: Target
    let rows: Range<Int>
}

extension Sequential {
    /// Checks that model, samples, targets and loss fit, and sets the validation samples aside.
    func checkedRows<Target>(
        _ x: some SampleSource<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, plan: TrainingPlan,
        validation: Validation<Scalar, Target>
    ) throws(TrainingError) -> (training: SampleRows<Scalar, Target>, validation: SampleRows<Scalar, Target>?) {
        try plan.check()
        try check(x, y, loss: loss, "training")
        let all = 0..<x.sampleCount
        switch validation {
        case .none:
            return (SampleRows(x: x, y: y, rows: all), nil)
        case .last(let fraction):
            guard fraction > 0, fraction < 1 else {
                throw .setting("validation fraction", expected: "a number between 0 and 1", found: "\(fraction)")
            }
            let kept = Int(Double(x.sampleCount) * (1 - fraction))
            guard kept > 0 else { throw .setting("training samples", expected: "at least one", found: "0") }
            return (SampleRows(x: x, y: y, rows: 0..<kept), SampleRows(x: x, y: y, rows: kept..<x.sampleCount))
        case .set(let validationX, let validationY):
            try check(validationX, validationY, loss: loss, "validation")
            let rows = 0..<validationX.sampleCount
            return (SampleRows(x: x, y: y, rows: all), SampleRows(x: validationX, y: validationY, rows: rows))
        }
    }

    private func check<Target>(
        _ x: some SampleSource<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, _ use: String
    ) throws(TrainingError) {
        guard x.sampleCount == y.targetCount else {
            throw .setting(
                "\(use) targets", expected: "one for each of \(x.sampleCount) samples", found: "\(y.targetCount)")
        }
        guard x.sampleCount > 0 else { throw .setting("\(use) samples", expected: "at least one", found: "0") }
        do {
            try loss.check(try outputShape(of: [x.sampleCount] + x.sampleShape), y)
        } catch {
            throw .shape(error)
        }
    }
}
