/// A picture laid out to the pixel, ready to be written.
struct Scene {
    var width: Double
    var height: Double
    var elements: [Element] = []

    /// What a picture consists of.
    indirect enum Element: Hashable {
        case path([[Point]], Stroke)
        /// What lies inside closed outlines, or between an outer and an inner one.
        case area([[Point]], fill: Paint, opacity: Double)
        case rectangle(Box, fill: Paint)
        /// Rectangles of one colour, with an outline or none.
        case boxes([Box], fill: Paint, opacity: Double, outline: Stroke?)
        case frames([Box], Stroke)
        case marker(Int, Point, radius: Double, fill: Paint)
        /// Many markers of one look; a rim of paper keeps those apart that touch.
        case markers(Int, [Point], radius: Double, fill: Paint, hasRim: Bool)
        case text(Text)
        /// A picture of pixels; one of greys is inverted in the dark, as paper and ink are.
        case image(Box, png: [UInt8], inverts: Bool)
        /// Elements that take each other's place; where nothing moves, the last ones stand.
        case frameByFrame([[Element]], Timing)
    }

    /// How long the frames of an animation stand, in seconds.
    struct Timing: Hashable {
        var frame: Double
        var last: Double
    }

    /// How a line is drawn: dashes are lengths of line and gap in turn, none for a solid line.
    struct Stroke: Hashable {
        var paint: Paint
        var width: Double
        var dashes: [Double] = []
    }

    /// A line of text.
    struct Text: Hashable {
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

    /// Adds a line of text.
    mutating func addText(
        _ string: String, at place: Point, size: Double, isBold: Bool = false, anchor: Text.Anchor = .start,
        paint: Paint = .ink
    ) {
        elements.append(
            .text(Text(string: string, at: place, size: size, isBold: isBold, anchor: anchor, paint: paint)))
    }

    /// Adds, where there is nothing to draw, a line that says so; the result is where it ends.
    mutating func addNote(_ note: String, below top: Double) -> Double {
        addText(note, at: Point(x: Measure.margin, y: top + Measure.tickSize), size: Measure.tickSize, paint: .muted)
        return top + Measure.tickSize + 6
    }

    /// The texts that are seen together, in the last frame of an animation.
    var texts: [Text] { Self.texts(of: elements, frame: nil) }

    /// The texts that are seen together in one frame of an animation.
    static func texts(of elements: [Element], frame: Int?) -> [Text] {
        elements.flatMap { element -> [Text] in
            switch element {
            case .text(let text): return [text]
            case .frameByFrame(let frames, _):
                let index = frame ?? frames.count - 1
                return frames.indices.contains(index) ? texts(of: frames[index], frame: frame) : []
            default: return []
            }
        }
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
