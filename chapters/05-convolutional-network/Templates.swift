import Datasets
import Learning
import Tensors

/// A classifier that knows the mean image of each class, and takes an image for the class
/// whose mean is the nearest.
struct Templates: Sendable {
    /// The mean images [classes, pixels], from 0 to 1; of a class without images all
    /// zeros.
    let means: Tensor<Float>
    let width: Int
    let height: Int

    init(_ images: LabeledImages) {
        let size = images.height * images.width
        var sums = [Float](repeating: 0, count: images.classes * size)
        for (index, label) in images.labels.enumerated() {
            for (offset, pixel) in images.pixels(of: index).enumerated() {
                sums[label * size + offset] += Float(pixel)
            }
        }
        let counts = images.classCounts
        means = Tensor(
            shape: [images.classes, size],
            scalars: sums.enumerated().map {
                $1 / (255 * Float(max(counts[$0 / size], 1)))
            })
        (width, height) = (images.width, images.height)
    }

    /// The share of images that are taken for what they are.
    func accuracy(_ images: LabeledImages) -> Double {
        Learning.accuracy(predictions(images), images.labels)
    }

    /// ‖x − m‖² = ‖x‖² − 2 x·m + ‖m‖²: the nearest mean is the one with the largest x·m −
    /// ½ ‖m‖².
    func predictions(_ images: LabeledImages) -> [Int] {
        guard images.count > 0 else { return [] }
        let x = images.tensor(of: Float.self).reshaped(to: [images.count, width * height])
        let scores =
            matmul(x, means, transposeB: true) - means.squared().sum(axes: 1) * 0.5
        return scores.argmax(axis: 1)
    }
}
