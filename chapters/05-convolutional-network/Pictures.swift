import Datasets
import Learning
import Plotting
import Tensors

extension LabeledImages {
    /// The image of the given number, for a grid.
    func picture(_ index: Int, caption: String, isMarked: Bool = false) -> ImageGrid.Image
    {
        ImageGrid.Image(
            pixels(of: index).map { Double($0) / 255 }, width: width, height: height,
            caption: caption,
            isMarked: isMarked)
    }

    /// The first image of every class.
    var oneOfEachClass: [ImageGrid.Image] {
        (0..<classes).compactMap { label in
            labels.firstIndex(of: label).map { picture($0, caption: "\(label)") }
        }
    }
}

extension Templates {
    /// The mean image of every class.
    var pictures: [ImageGrid.Image] {
        (0..<means.shape[0]).map { label in
            ImageGrid.Image(
                means.row(label).scalars.map { Double($0) }, width: width, height: height,
                caption: "\(label)")
        }
    }
}

/// The images that were taken for another class, the surest mistakes first.
func mistakes(_ images: LabeledImages, probabilities: Tensor<Float>, limit: Int)
    -> [ImageGrid.Image]
{
    let predicted = probabilities.argmax(axis: 1)
    let wrong = images.labels.indices.filter { predicted[$0] != images.labels[$0] }
    let surest = wrong.sorted {
        (probabilities[$0, predicted[$0]], $1) > (probabilities[$1, predicted[$1]], $0)
    }
    return surest.prefix(limit).map {
        images.picture($0, caption: "\(images.labels[$0]) as \(predicted[$0])")
    }
}

/// One picture for each channel of a map [1, h, w, channels], the first ones where there
/// are more.
func channelPictures(_ maps: Tensor<Float>, limit: Int, caption: (Int) -> String)
    -> [ImageGrid.Image]
{
    let (height, width, channels) = (maps.shape[1], maps.shape[2], maps.shape[3])
    return (0..<min(channels, limit)).map { channel in
        ImageGrid.Image(
            (0..<height * width).map { Double(maps.scalars[$0 * channels + channel]) },
            width: width, height: height,
            caption: caption(channel))
    }
}

/// The weights that look at the image: a network's filters, or what each of its first
/// units is connected with.
func firstWeights(_ model: Sequential<Float>, limit: Int) -> Figure? {
    let weights = model.parameterList.first { $0.role == .weight }?.value
    let pictures: [ImageGrid.Image]
    if let weights, weights.rank == 4 {
        pictures = channelPictures(
            weights.reshaped(to: [
                1, weights.shape[0], weights.shape[1], weights.shape[3],
            ]), limit: limit
        ) { "\($0 + 1)" }
    } else if let weights, weights.rank == 2, weights.shape[0] == 784 {
        pictures = channelPictures(
            weights.reshaped(to: [1, 28, 28, weights.shape[1]]), limit: limit
        ) { "\($0 + 1)" }
    } else {
        return nil
    }
    let reach = pictures.flatMap(\.pixels).map { abs($0) }.max() ?? 1
    return Figure(
        "What the first layer looks for",
        ImageGrid(pictures, columns: 8, range: -reach...reach))
}

/// What filters made by hand see in an image.
func handFilterFigure(
    _ image: ImageGrid.Image, _ filters: [(name: String, filter: Tensor<Double>)]
) -> Figure {
    let pixels = Tensor<Double>(
        shape: [1, image.height, image.width, 1], scalars: image.pixels)
    let maps = filters.map { name, filter -> ImageGrid.Image in
        let layer = Convolution2D(
            filters: filter.reshaped(to: filter.shape + [1, 1]), bias: [0])
        let map = relu(layer(pixels))
        return ImageGrid.Image(
            map.scalars, width: map.shape[2], height: map.shape[1], caption: name)
    }
    return Figure(
        "A digit through four filters",
        ImageGrid([image] + maps, columns: 5, range: 0...2))
}

/// The share of digits that are read, over how far they are moved.
func movedFigure(
    _ distances: [Int], templates: [Double], network: [Double], named name: String
) -> Figure {
    let x = distances.map { Double($0) }
    return Figure(
        "Digits moved to the right",
        Plot(
            x: Axis("pixels", kind: .whole), y: Axis("accuracy", from: 0, to: 1),
            marks: [
                .line("templates", x: x, y: templates), .line(name, x: x, y: network),
            ]))
}
