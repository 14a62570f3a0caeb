import Learning
import Tensors

/// What a network costs: its parameters, and the multiplications of one sample's forward
/// pass.
struct Work: Sendable, Hashable {
    let parameters: Int
    let multiplications: Int

    /// Counts layer by layer: every weight is used once at each place of the output, of
    /// which a dense layer has one.
    init(_ model: Sequential<Float>, inputShape: [Int]) throws(ShapeError) {
        let shapes = try model.shapes(inputShape: [1] + inputShape)
        parameters = model.parameterCount
        multiplications = zip(model.layers, shapes).reduce(0) { sum, next in
            let places = next.1.dropFirst().dropLast().reduce(1, *)
            let weights = next.0.parameterList.filter { $0.role == .weight }.reduce(0) {
                $0 + $1.value.count
            }
            return sum + places * weights
        }
    }

    /// Additions and multiplications to train on so many images once: 2 for each product,
    /// forward, for the weights' gradients, and for the inputs'.
    func operations(images: Int) -> Double {
        6 * Double(multiplications) * Double(images)
    }
}

extension DocumentModel {
    /// What the network costs.
    var work: Work {
        get throws(ShapeError) {
            var generator = SplitMix64(seed: 0)
            return try Work(layers(using: &generator), inputShape: sampleShape)
        }
    }

    /// The shape of one image as the network takes it.
    var sampleShape: [Int] { isConvolutional ? [28, 28, 1] : [28, 28] }

    /// The updates of an epoch over so many images, after those for validation are set
    /// aside.
    func steps(over images: Int) -> Int {
        let kept = validationShare.map { Int(Double(images) * (1 - $0)) } ?? images
        return batches(of: batchSize, over: kept)
    }
}

/// How many batches so many images make; the last, short one counts.
func batches(of size: Int, over images: Int) -> Int { (images + size - 1) / size }
