import Text

/// Grey images in rows, such as digits with what they are and what they were taken for.
///
///     let digits = images.map { ImageGrid.Image($0.pixels, width: 28, height: 28, caption: $0.label) }
///     Figure("The first hundred digits", ImageGrid(digits, columns: 10)).svg()
public struct ImageGrid: Sendable {
    /// One image and what is said about it.
    public struct Image: Sendable, Hashable {
        /// The pixels row by row from the top left; high values are dark in the SVG and lit in a terminal.
        public let pixels: [Double]
        /// Pixels in a row.
        public let width: Int
        /// Rows of pixels.
        public let height: Int
        /// What stands below the image.
        public let caption: String
        /// Whether the image stands out, as an error does.
        public let isMarked: Bool

        /// An image; pixels that are missing are shown as the least value.
        public init(_ pixels: [Double], width: Int, height: Int, caption: String = "", isMarked: Bool = false) {
            self.pixels = pixels
            // What is larger is a mistake in the size, and must not ask for gigabytes.
            self.width = min(max(width, 1), 1024)
            self.height = min(max(height, 1), 1024)
            self.caption = caption
            self.isMarked = isMarked
        }

        /// An image with what it is and what it was taken for; where they differ, it stands out.
        public init(_ pixels: [Double], width: Int, height: Int, truth: String, predicted: String) {
            self.init(
                pixels, width: width, height: height,
                caption: truth == predicted ? truth : "\(truth) as \(predicted)", isMarked: truth != predicted)
        }
    }

    /// The images that are shown, row by row.
    public let images: [Image]
    /// Images in a row, where there is room.
    public let columns: Int
    /// The values of the lightest and the darkest grey.
    public let range: ClosedRange<Double>
    let notes: [String]

    // How many images and pixels one figure shows; the pixels hold where the images are large.
    private static let limit = (images: 400, pixels: 4_000_000)

    /// A grid of images, at most 400 and four million pixels; the figure says how many more there are.
    ///
    /// - Parameters:
    ///   - columns: images in a row; a terminal shows as many of them as fit.
    ///   - range: the values of the lightest and the darkest grey; those of all pixels if not given.
    public init(_ images: [Image], columns: Int = 10, range: ClosedRange<Double>? = nil) {
        let largest = max(1, (images.map(\.width).max() ?? 1) * (images.map(\.height).max() ?? 1))
        self.images = Array(images.prefix(max(1, min(Self.limit.images, Self.limit.pixels / largest))))
        self.columns = min(max(columns, 1), 40)
        var extent = Extent()
        var notFinite = 0
        var wrongSize = 0
        for image in self.images {
            if image.pixels.count != image.width * image.height { wrongSize += 1 }
            for pixel in image.pixels {
                extent.cover(pixel)
                if !pixel.isFinite { notFinite += 1 }
            }
        }
        let given = range.flatMap { $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil }
        self.range = given ?? (extent.isEmpty ? 0...1 : extent.lower...extent.upper)
        let notes = [
            (images.count - self.images.count, "more images"),
            (notFinite, "pixels not finite, shown as the least value"),
            (wrongSize, "images with more or fewer pixels than their size says"),
        ]
        self.notes = notes.filter { $0.0 > 0 }.map { "\($0.grouped) \($1)" }
    }

    /// The grey of a pixel from 0 to 1; 0 outside the image.
    func grey(_ image: Image, _ x: Int, _ y: Int) -> Double {
        let index = y * image.width + x
        guard x >= 0, x < image.width, y >= 0, image.pixels.indices.contains(index) else { return 0 }
        let value = image.pixels[index]
        guard value.isFinite else { return value == .infinity ? 1 : 0 }
        // Halves, because the ends of the range may be further apart than the largest number.
        let span = range.upperBound / 2 - range.lowerBound / 2
        guard span > 0 else { return 0 }
        return min(max((value / 2 - range.lowerBound / 2) / span, 0), 1)
    }

    /// The width and height that every image is given.
    var tile: (width: Int, height: Int) {
        (images.map(\.width).max() ?? 1, images.map(\.height).max() ?? 1)
    }

    var labels: [String] { images.map(\.caption) }

    /// The grid in words.
    var summary: String {
        guard !images.isEmpty else { return "no images" }
        let marked = images.filter(\.isMarked)
        let count = "\(images.count) \(images.count == 1 ? "image" : "images")"
        guard !marked.isEmpty else { return count }
        let captions = marked.prefix(10).map(\.caption).filter { !$0.isEmpty }
        let list = captions.isEmpty ? "" : ": " + captions.joined(separator: ", ") + (marked.count > 10 ? ", …" : "")
        return "\(count), \(marked.count) marked\(list)"
    }
}

extension Figure {
    /// A grid of images with their captions.
    public init(_ title: String, slug: String? = nil, _ grid: ImageGrid) {
        self.init(title: title, slug: slug, content: grid)
    }
}

extension ImageGrid: FigureContent {
    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        ImageScene(grid: self, width: scene.width).add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        ImageText(grid: self, page: page).lines
    }
}
