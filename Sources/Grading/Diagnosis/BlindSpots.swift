import Tensors

extension BlindSpot {
    /// What cannot be seen at a point, whatever the loss is.
    static func ofPoint(_ point: Parameters, sampleCount: Int?) -> [BlindSpot] {
        var spots: [BlindSpot] = []
        if sampleCount == 1 { spots.append(.ofOneSample) }
        for (name, value) in zip(point.names, point.values) where value.count > 0 {
            if value.scalars.allSatisfy({ $0 == 0 }) {
                spots.append(
                    BlindSpot(
                        .missingRegularizer, reason: "\(name) is zero, and so is the gradient of any penalty on it.",
                        remedy: "Grade at random weights."))
            }
        }
        return spots
    }

    static let ofOneSample = BlindSpot(
        .missingMean, reason: "There is one sample, and 1/m is 1.", remedy: "Grade a batch of two or more.")
}
