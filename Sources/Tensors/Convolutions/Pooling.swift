/// What max pooling remembers: the largest scalar under each window and where it stood.
public struct Maxima<Scalar: TensorScalar>: Sendable {
    /// The largest scalar under each window, [B, h′, w′, C].
    public let values: Tensor<Scalar>
    /// For each of `values`, the offset of its scalar in the images; of equal ones, the first in row order.
    public let winners: [Int32]
    /// Where the windows lay.
    let place: WindowPlacement

    /// The shape of the images, [B, h, w, C].
    public var imageShape: [Int] { [place.images, place.height, place.width, place.channels] }
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
                let source = SharedSource(source)
                Parallel.forEachImage(of: place.images) { image in
                    place.forEachRowOfWindows(of: image) { position, first, windows, rows, columns in
                        Scalar.kernels.largestOfWindows(
                            windows, window.stride * channels, source.base + first, rows, columns,
                            place.width * channels, channels, first, values.base + position * channels,
                            winners.base + position * channels)
                    }
                }
            }
        }
    }
    return Maxima(values: values, winners: winners, place: place)
}

/// ∂L/∂images for `maxPool`, given ∂L/∂output: each output's gradient goes to the pixel that won, whole.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func maxPoolGradient<Scalar>(_ dOutput: Tensor<Scalar>, _ maxima: Maxima<Scalar>) -> Tensor<Scalar> {
    require(
        dOutput.shape == maxima.values.shape,
        "maxPoolGradient: ∂L/∂output has shape \(dOutput.shape), expected \(maxima.values.shape)")
    let place = maxima.place
    let channels = place.channels
    return Tensor(uninitialized: maxima.imageShape) { dImages in
        dOutput.withBase { dOutput in
            maxima.winners.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                let (dImages, dOutput, winners) = (SharedPointer(dImages), SharedSource(dOutput), SharedSource(base))
                Parallel.forEachImage(of: place.images) { image in
                    if place.windowsOverlap || !place.windowsCoverImage {
                        (dImages.base + image * place.imageSize).initialize(repeating: 0, count: place.imageSize)
                    }
                    if place.windowsOverlap {  // a pixel may win more than once
                        let size = place.positions * channels
                        for i in image * size..<(image + 1) * size {
                            dImages.base[Int(winners.base[i])] += dOutput.base[i]
                        }
                        return
                    }
                    place.forEachRowOfWindows(of: image) { position, first, windows, rows, columns in
                        Scalar.kernels.giveToWinners(
                            windows, place.window.stride * channels, dOutput.base + position * channels,
                            winners.base + position * channels, rows, columns, place.width * channels, channels, first,
                            dImages.base + first)
                    }
                }
            }
        }
    }
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

extension WindowPlacement {
    /// Whether two windows may see one pixel.
    fileprivate var windowsOverlap: Bool { window.stride < max(window.height, window.width) }

    /// Whether each pixel is seen by a window.
    fileprivate var windowsCoverImage: Bool {
        window.stride <= min(window.height, window.width) && top + height <= reach(window.height, outputHeight)
            && left + width <= reach(window.width, outputWidth)
    }

    /// Visits windows of one image that lie side by side and of which as many rows and columns lie inside the image: the
    /// first one's number in the batch, the offset of its first pixel inside, the number of windows, and that of rows and
    /// columns.
    @inline(__always)
    fileprivate func forEachRowOfWindows(
        of image: Int, _ visit: (_ position: Int, _ first: Int, _ windows: Int, _ rows: Int, _ columns: Int) -> Void
    ) {
        var position = image * positions
        for y in 0..<outputHeight {
            let row = y * window.stride - top
            let rows = Self.inside(row, size: window.height, length: height)
            var x = 0
            while x < outputWidth {
                let column = x * window.stride - left
                let columns = Self.inside(column, size: window.width, length: width)
                var end = x + 1
                while end < outputWidth,
                    Self.inside(end * window.stride - left, size: window.width, length: width) == columns
                { end += 1 }
                let pixel = (row + rows.lowerBound) * width + column + columns.lowerBound
                visit(position, image * imageSize + pixel * channels, end - x, rows.count, columns.count)
                position += end - x
                x = end
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
