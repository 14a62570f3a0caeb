/// How a window slides over an image: its size, its step, and whether it may hang over the edge.
public struct Window: Sendable, Hashable {
    /// What happens at the edges of the image.
    public enum Padding: String, Sendable, Hashable {
        /// The window stays inside: output length ⌊(n − size) / stride⌋ + 1.
        case valid
        /// The window may hang over the edge: output length ⌈n / stride⌉; where the overhang is odd, the larger half is
        /// below and to the right. Convolution sees zeros there, pooling sees nothing.
        case same
    }

    /// Height of the window in pixels.
    public let height: Int
    /// Width of the window in pixels.
    public let width: Int
    /// Pixels between neighbouring windows, in both directions.
    public let stride: Int
    /// What happens at the edges.
    public let padding: Padding

    /// A window of `height` × `width` pixels.
    public init(height: Int, width: Int, stride: Int = 1, padding: Padding = .valid) {
        require(
            height > 0 && width > 0 && stride > 0,
            "Window: size and stride must be at least 1, found \(height)×\(width), stride \(stride)")
        self.height = height
        self.width = width
        self.stride = stride
        self.padding = padding
    }

    /// Where the windows lie over an image, or an error where none fits.
    ///
    /// Shape [B, height, width, C], as everywhere in this library.
    func placement(over shape: [Int], operation: String) throws(ShapeError) -> WindowPlacement {
        guard shape.count == 4 else {
            throw ShapeError(
                operation, "expects images [B, height, width, C], found shape \(shape)",
                advice: "reshape the batch to four axes, for instance [B, 28, 28, 1]")
        }
        let vertical = along(shape[1], size: height)
        let horizontal = along(shape[2], size: width)
        guard vertical.count > 0, horizontal.count > 0 else {
            throw ShapeError(
                operation,
                "a \(height)×\(width) window with stride \(stride) does not fit into \(shape[1])×\(shape[2]) pixels")
        }
        return WindowPlacement(
            window: self, images: shape[0], height: shape[1], width: shape[2], channels: shape[3],
            outputHeight: vertical.count, outputWidth: horizontal.count, top: vertical.before, left: horizontal.before)
    }

    private func along(_ length: Int, size: Int) -> (count: Int, before: Int) {
        switch padding {
        case .valid:
            return (length < size ? 0 : (length - size) / stride + 1, 0)
        case .same:
            let count = (length + stride - 1) / stride
            return (count, max(0, (count - 1) * stride + size - length) / 2)
        }
    }
}

/// A window laid over a batch of images: all the lengths that its loops need.
struct WindowPlacement: Sendable {
    let window: Window
    let images: Int
    let height: Int
    let width: Int
    let channels: Int
    let outputHeight: Int
    let outputWidth: Int
    /// Rows and columns of zeros above and to the left of the image.
    let top: Int
    let left: Int

    var positions: Int { outputHeight * outputWidth }
    var imageSize: Int { height * width * channels }
    /// Scalars under one window.
    var patchSize: Int { window.height * window.width * channels }

    /// How far `count` positions of a window of length `size` reach, from the first one's beginning.
    func reach(_ size: Int, _ count: Int) -> Int { count == 0 ? 0 : (count - 1) * window.stride + size }

    /// The image rows, or columns, that one position of the window covers, counted from the window's own edge.
    @inline(__always)
    static func inside(_ start: Int, size: Int, length: Int) -> Range<Int> {
        max(0, -start)..<max(max(0, -start), min(size, length - start))
    }

    /// Visits each run of scalars that stands side by side both under a window and in the image.
    ///
    /// `visit(patch, image, count)` gets the offset of the run in the matrix of patches [positions, patchSize], its
    /// offset in the image, and its length. Padding is not visited.
    @inline(__always)
    func forEachRun(_ visit: (_ patch: Int, _ image: Int, _ count: Int) -> Void) {
        for y in 0..<outputHeight {
            let firstRow = y * window.stride - top
            let rows = Self.inside(firstRow, size: window.height, length: height)
            for x in 0..<outputWidth {
                let firstColumn = x * window.stride - left
                let columns = Self.inside(firstColumn, size: window.width, length: width)
                let patch = (y * outputWidth + x) * patchSize
                for row in rows {
                    visit(
                        patch + (row * window.width + columns.lowerBound) * channels,
                        ((firstRow + row) * width + firstColumn + columns.lowerBound) * channels,
                        columns.count * channels)
                }
            }
        }
    }
}
