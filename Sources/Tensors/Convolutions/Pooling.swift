/// What max pooling remembers: the largest scalar under each window and where it stood.
public struct Maxima<Scalar: TensorScalar>: Sendable {
    /// The largest scalar under each window, [B, h′, w′, C].
    public let values: Tensor<Scalar>
    /// For each of `values`, the offset of its scalar in the images; of equal ones, the first in row order.
    public let winners: [Int32]
    /// The shape of the images, [B, h, w, C].
    public let imageShape: [Int]
}

/// The largest scalar under each window, channel by channel.
///
/// [B, h, w, C] → [B, h′, w′, C].
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func maxPool<Scalar>(_ images: Tensor<Scalar>, _ window: Window) -> Maxima<Scalar> {
    require(images.count <= Int32.max, "maxPool: too many scalars in shape \(images.shape)")
    let place = require { () throws(ShapeError) in try window.placement(over: images.shape, operation: "maxPool") }
    let shape = [place.images, place.outputHeight, place.outputWidth, place.channels]
    let count = shape.reduce(1, *)
    let channels = place.channels
    var winners = [Int32](repeating: 0, count: count)
    let values = Tensor<Scalar>(uninitialized: shape) { result in
        winners.withUnsafeMutableBufferPointer { winners in
            guard let first = winners.baseAddress else { return }
            let (values, winners) = (SharedPointer(result), SharedPointer(first))
            images.withBase { source in
                let source = SharedPointer(UnsafeMutablePointer(mutating: source))
                place.forEachImage { image in
                    place.forEachWindow(of: image) { position, corner, rows, columns in
                        let value = values.base + position * channels
                        let winner = winners.base + position * channels
                        var isFirst = true
                        for row in rows {
                            for column in columns {
                                let start = corner + (row * place.width + column) * channels
                                keepLarger(
                                    source.base + start, Int32(truncatingIfNeeded: start), value, winner, channels,
                                    isFirst: isFirst)
                                isFirst = false
                            }
                        }
                    }
                }
            }
        }
    }
    return Maxima(values: values, winners: winners, imageShape: images.shape)
}

/// Keeps, channel by channel, the larger of what was found so far and one pixel, which begins at offset `start`.
@inline(__always)
private func keepLarger<Scalar: TensorScalar>(
    _ pixel: UnsafePointer<Scalar>, _ start: Int32, _ value: UnsafeMutablePointer<Scalar>,
    _ winner: UnsafeMutablePointer<Int32>, _ channels: Int, isFirst: Bool
) {
    if isFirst {
        for c in 0..<channels {
            value[c] = pixel[c]
            winner[c] = start &+ Int32(truncatingIfNeeded: c)
        }
    } else {
        for c in 0..<channels {
            // Larger or not a number: never both, so that "differ" is "or" without a branch.
            let (x, old) = (pixel[c], value[c])
            let wins = (x > old) != (x != x)
            winner[c] = wins ? start &+ Int32(truncatingIfNeeded: c) : winner[c]
            value[c] = wins ? x : old
        }
    }
}

/// ∂L/∂images for `maxPool`, given ∂L/∂output: each output's gradient goes to the pixel that won, whole.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func maxPoolGradient<Scalar>(_ dOutput: Tensor<Scalar>, _ maxima: Maxima<Scalar>) -> Tensor<Scalar> {
    require(
        dOutput.shape == maxima.values.shape,
        "maxPoolGradient: ∂L/∂output has shape \(dOutput.shape), expected \(maxima.values.shape)")
    var result = Tensor<Scalar>.zeros(maxima.imageShape)
    result.withMutableBase { dImages in
        dOutput.withBase { dOutput in
            for (i, winner) in maxima.winners.enumerated() { dImages[Int(winner)] += dOutput[i] }
        }
    }
    return result
}

/// The mean of the scalars under each window, channel by channel; padding does not count.
///
/// [B, h, w, C] → [B, h′, w′, C].
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func averagePool<Scalar>(_ images: Tensor<Scalar>, _ window: Window) -> Tensor<Scalar> {
    let place = require { () throws(ShapeError) in try window.placement(over: images.shape, operation: "averagePool") }
    let channels = place.channels
    var result = Tensor<Scalar>.zeros([place.images, place.outputHeight, place.outputWidth, channels])
    result.withMutableBase { result in
        images.withBase { source in
            for image in 0..<place.images {
                place.forEachWindow(of: image) { position, first, rows, columns in
                    let mean = result + position * channels
                    for row in rows {
                        for column in columns {
                            let pixel = source + first + (row * place.width + column) * channels
                            for c in 0..<channels { mean[c] += pixel[c] }
                        }
                    }
                    let pixels = Scalar(rows.count * columns.count)
                    for c in 0..<channels { mean[c] /= pixels }
                }
            }
        }
    }
    return result
}

/// ∂L/∂images for `averagePool`, given ∂L/∂output: each output's gradient is shared equally by its pixels.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func averagePoolGradient<Scalar>(
    _ dOutput: Tensor<Scalar>, _ window: Window, imageShape: [Int]
) -> Tensor<Scalar> {
    let place = require { () throws(ShapeError) in try window.placement(over: imageShape, operation: "averagePool") }
    let channels = place.channels
    let expected = [place.images, place.outputHeight, place.outputWidth, channels]
    require(
        dOutput.shape == expected,
        "averagePoolGradient: ∂L/∂output has shape \(dOutput.shape), expected \(expected)")
    var result = Tensor<Scalar>.zeros(imageShape)
    result.withMutableBase { dImages in
        dOutput.withBase { dOutput in
            for image in 0..<place.images {
                place.forEachWindow(of: image) { position, first, rows, columns in
                    let dMean = dOutput + position * channels
                    let share = 1 / Scalar(rows.count * columns.count)
                    for row in rows {
                        for column in columns {
                            let dPixel = dImages + first + (row * place.width + column) * channels
                            for c in 0..<channels { dPixel[c] += share * dMean[c] }
                        }
                    }
                }
            }
        }
    }
    return result
}

extension WindowPlacement {
    /// Calls `body` for every image, several at a time.
    @inline(__always)
    func forEachImage(_ body: @Sendable (_ image: Int) -> Void) {
        let pieces = min(images, 8)
        Parallel.forEach(pieces) { piece in
            for image in Parallel.range(piece, of: pieces, count: images) { body(image) }
        }
    }

    /// Visits every window of one image: its number in the batch, the offset of its upper left pixel (which padding may
    /// put outside the image), and those of its rows and columns that lie inside.
    @inline(__always)
    func forEachWindow(
        of image: Int, _ visit: (_ position: Int, _ corner: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void
    ) {
        var position = image * positions
        for y in 0..<outputHeight {
            let row = y * window.stride - top
            let rows = Self.inside(row, size: window.height, length: height)
            for x in 0..<outputWidth {
                let column = x * window.stride - left
                let columns = Self.inside(column, size: window.width, length: width)
                visit(position, image * imageSize + (row * width + column) * channels, rows, columns)
                position += 1
            }
        }
    }
}

extension Shapes {
    /// [B, h, w, C] → [B, h′, w′, C] for a window that pools each channel by itself.
    public static func pooling(_ images: [Int], _ window: Window) throws(ShapeError) -> [Int] {
        let place = try window.placement(over: images, operation: "pool")
        return [place.images, place.outputHeight, place.outputWidth, place.channels]
    }
}
