/// A picture laid out to the pixel, ready to be written.
struct Scene {
    var width: Double
    var height: Double
    var elements: [Element] = []

    /// What a picture consists of.
    enum Element {
        case path([[Point]], Stroke)
        case rectangle(Box, fill: Paint)
        case frames([Box], Stroke)
        case marker(Int, Point, radius: Double, fill: Paint)
        case text(Text)
        case image(Box, png: [UInt8])
    }

    /// How a line is drawn: dashes are lengths of line and gap in turn, none for a solid line.
    struct Stroke: Hashable {
        var paint: Paint
        var width: Double
        var dashes: [Double] = []
    }

    /// A line of text.
    struct Text {
        /// Which part of the text stands at its position.
        enum Anchor: String { case start, middle, end }

        var string: String
        var at: Point
        var size: Double
        var isBold = false
        var anchor = Anchor.start
        var paint = Paint.ink

        /// Whether two texts differ in nothing but what they say and where.
        func looksLike(_ other: Text) -> Bool {
            size == other.size && isBold == other.isBold && anchor == other.anchor && paint == other.paint
        }

        /// The room that the text takes, from the ascenders to the descenders.
        var box: Box {
            let width = GlyphWidths.width(of: string, size: size, bold: isBold)
            let left = anchor == .start ? at.x : anchor == .middle ? at.x - width / 2 : at.x - width
            return Box(x: left, y: at.y - size * 0.8, width: width, height: size)
        }
    }

    var texts: [Text] {
        elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}

/// Sizes that all figures share, in pixels.
enum Measure {
    static let margin = 16.0
    static let titleSize = 16.0
    static let labelSize = 13.0
    static let tickSize = 12.0
    static let noteSize = 11.0
    /// The sample of a line beside its name.
    static let sample = 24.0
    static let lineWidth = 2.0
}
