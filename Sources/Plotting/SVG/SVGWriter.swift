/// Writes a scene as SVG: the same bytes for the same scene, on every run and every platform.
///
/// Every element carries its light colours as attributes, so that programs which know no style sheets show it right;
/// the style sheet only says what changes in the dark.
struct SVGWriter {
    let slug: String
    private var paints: [Paint] = []
    private var body = ""

    private init(slug: String) {
        self.slug = slug
    }

    /// The document for a scene.
    ///
    /// - Parameter isStandalone: whether it is a file of its own with a background, or a part of a page.
    static func write(_ scene: Scene, slug: String, title: String, summary: String, isStandalone: Bool) -> String {
        var writer = SVGWriter(slug: slug)
        if isStandalone {
            let paper = Box(x: 0, y: 0, width: scene.width, height: scene.height)
            writer.write(.rectangle(paper, fill: .paper))
        }
        var texts: [Scene.Text] = []
        for element in scene.elements {
            if case .text(let text) = element, texts.last?.looksLike(text) ?? true {
                texts.append(text)
                continue
            }
            writer.write(texts)
            texts = []
            if case .text(let text) = element { texts = [text] } else { writer.write(element) }
        }
        writer.write(texts)
        let (width, height) = (number(scene.width), number(scene.height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" id="\(slug)" role="img" aria-labelledby="\(slug)-title" \
            aria-describedby="\(slug)-desc" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
            font-family="\(fonts)">
            <title id="\(slug)-title">\(escaped(title))</title>
            <desc id="\(slug)-desc">\(escaped(summary))</desc>
            \(writer.style)\(writer.body)</svg>

            """
    }

    // No quotation marks inside: this stands in an attribute.
    private static let fonts = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"

    private var style: String {
        let rules = paints.enumerated().filter { $1.dark != $1.light }.map { index, paint in
            let dark = Self.hex(paint.dark)
            return "#\(slug) .f\(index){fill:\(dark)}#\(slug) .s\(index){stroke:\(dark)}"
        }
        return "<style>#\(slug) text{font-variant-numeric:tabular-nums}#\(slug) image{image-rendering:pixelated}"
            + "@media (prefers-color-scheme:dark){\(rules.joined())#\(slug) image{filter:invert(1)}}</style>\n"
    }

    private mutating func write(_ element: Scene.Element) {
        switch element {
        case .path(let runs, let stroke):
            let data = runs.map { run in
                "M" + run.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
            }.joined()
            body += "<path d=\"\(data)\" fill=\"none\"\(attributes(of: stroke))"
            body += " stroke-linejoin=\"round\" stroke-linecap=\"\(stroke.dashes.isEmpty ? "round" : "butt")\"/>\n"
        case .rectangle(let box, let fill):
            body += "<rect\(Self.attributes(of: box))\(attribute(fill))/>\n"
        case .frames(let boxes, let stroke):
            let data = boxes.map { box in
                let (width, height) = (Self.number(box.width), Self.number(box.height))
                return "M\(Self.number(box.x)),\(Self.number(box.y))h\(width)v\(height)h-\(width)z"
            }.joined()
            body += "<path d=\"\(data)\" fill=\"none\"\(attributes(of: stroke))/>\n"
        case .marker(let shape, let center, let radius, let fill):
            body += MarkerShape.element(shape, at: center, radius: radius, attributes: attribute(fill)) + "\n"
        case .text(let text):
            write([text])
        case .image(let box, let png):
            body += "<image\(Self.attributes(of: box)) href=\"data:image/png;base64,\(Base64.text(png))\"/>\n"
        }
    }

    /// Texts of one look: what they share stands on their group, once.
    private mutating func write(_ texts: [Scene.Text]) {
        guard let look = texts.first else { return }
        var shared = " font-size=\"\(Self.number(look.size))\""
        if look.isBold { shared += " font-weight=\"600\"" }
        if look.anchor != .start { shared += " text-anchor=\"\(look.anchor.rawValue)\"" }
        shared += attribute(look.paint)
        let content = texts.map { text in
            let attributes = " x=\"\(Self.number(text.at.x))\" y=\"\(Self.number(text.at.y))\""
            return "<text\(attributes)\(texts.count == 1 ? shared : "")>\(Self.escaped(text.string))</text>\n"
        }.joined()
        body += texts.count == 1 ? content : "<g\(shared)>\n\(content)</g>\n"
    }

    private mutating func attributes(of stroke: Scene.Stroke) -> String {
        var text = " stroke=\"\(Self.hex(stroke.paint.light))\" stroke-width=\"\(Self.number(stroke.width))\""
        if !stroke.dashes.isEmpty {
            text += " stroke-dasharray=\"\(stroke.dashes.map(Self.number).joined(separator: " "))\""
        }
        return text + " class=\"s\(index(of: stroke.paint))\""
    }

    private mutating func attribute(_ fill: Paint) -> String {
        " fill=\"\(Self.hex(fill.light))\" class=\"f\(index(of: fill))\""
    }

    private mutating func index(of paint: Paint) -> Int {
        if let index = paints.firstIndex(of: paint) { return index }
        paints.append(paint)
        return paints.count - 1
    }

    private static func attributes(of box: Box) -> String {
        " x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\""
    }

    private static func hex(_ color: UInt32) -> String {
        let digits = String(color, radix: 16)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// A coordinate with at most two decimals; whatever is not a number of sane size is brought back to one.
    static func number(_ value: Double) -> String {
        let hundredths = Int((min(max(value.isNaN ? 0 : value, -1e7), 1e7) * 100).rounded())
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (hundredths < 0 ? "-" : "") + "\(whole)" + fraction
    }

    /// Text that may stand in an element or an attribute.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in Label.clean(text).unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
