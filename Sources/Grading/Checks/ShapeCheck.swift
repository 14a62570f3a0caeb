import Tensors

/// What the shapes of a claimed block say, before any number is compared.
struct ShapeCheck {
    let name: String
    let parameter: Tensor<Double>
    let claimed: Tensor<Double>
    let isBias: Bool

    /// The mistake that the shapes show, given the right numbers where they are known; nil where the shapes agree.
    func finding(numeric: [Double]) -> Finding? {
        let (expected, found) = (parameter.shape, claimed.shape)
        guard expected != found else { return nil }
        let shapes = "\(name) is \(expected), its claimed gradient \(found)"
        if expected.count == 2, found == expected.reversed() {
            let numbersAgree =
                !numeric.isEmpty && relativeDistance(claimed.transposed().scalars, numeric) < Acceptance.residual
            return Finding(
                .transposed, blocks: [name],
                evidence: "\(shapes): transposed\(numbersAgree ? ", and the numbers are right" : "").",
                residual: numbersAgree ? 0 : 1)
        }
        if found.count > 0, Array(found.dropFirst()) == expected {
            let summed = claimed.sum(axes: 0).scalars
            let numbersAgree = !numeric.isEmpty && relativeDistance(summed, numeric) < Acceptance.residual
            return Finding(
                isBias ? .biasNotSummed : .wrongShape, blocks: [name],
                evidence: "\(shapes): the sum over the batch is missing\(numbersAgree ? ", the rest is right" : "").",
                residual: numbersAgree ? 0 : 1)
        }
        return Finding(.wrongShape, blocks: [name], evidence: "\(shapes).", residual: 1)
    }
}
