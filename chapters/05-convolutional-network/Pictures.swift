import Datasets
import Plotting
import Tensors

extension LabeledImages {
    /// The image of the given number, for a grid.
    func picture(_ index: Int, caption: String, isMarked: Bool = false) -> ImageGrid.Image {
        ImageGrid.Image(
            pixels(of: index).map { Double($0) / 255 }, width: width, height: height, caption: caption,
            isMarked: isMarked)
    }

    /// The first image of every class.
    var oneOfEachClass: [ImageGrid.Image] {
        (0..<classes).compactMap { label in
            labels.firstIndex(of: label).map { picture($0, caption: "\(label)") }
        }
    }
}

/// The images that were taken for another class, the surest mistakes first.
func mistakes(_ images: LabeledImages, probabilities: Tensor<Float>, limit: Int) -> [ImageGrid.Image] {
    let predicted = probabilities.argmax(axis: 1)
    let wrong = images.labels.indices.filter { predicted[$0] != images.labels[$0] }
    let surest = wrong.sorted { (probabilities[$0, predicted[$0]], $1) > (probabilities[$1, predicted[$1]], $0) }
    return surest.prefix(limit).map { images.picture($0, caption: "\(images.labels[$0]) as \(predicted[$0])") }
}
