import Text

/// Writes a scene as SVG: the same bytes for the same scene, on every run and every platform.
///
/// Every element carries its light colours as attributes, so that programs which know no style sheets show it right;
/// the style sheet only says what changes in the dark.
struct SVGWriter {
    let slug: String
    /// The colours that change in the dark, each a class of its own.
    private var paints: [Paint] = []
    private var places: [Paint: Int] = [:]
    private var timing: (frames: Int, Scene.Timing)?
    private var body = ""

    private init(slug: String) {
        self.slug = slug
    }

    /// The document for a scene.
    ///
    /// - Parameters:
    ///   - place: where it stands in another document; nil for a document of its own.
    ///   - zoom: how many pixels one of the scene's units takes.
    ///   - isStandalone: whether it is a file of its own with a background, or a part of a page.
    ///   - inside: documents that stand in this one.
    static func write(
        _ scene: Scene, slug: String, title: String, summary: String, at place: Point? = nil, zoom: Double = 1,
        isStandalone: Bool, inside: String = ""
    ) -> String {
        var writer = SVGWriter(slug: slug)
        if isStandalone {
            let paper = Box(x: 0, y: 0, width: scene.width, height: scene.height)
            writer.write(.rectangle(paper, fill: .paper))
        }
        writer.write(scene.elements)
        let (width, height) = (number(scene.width), number(scene.height))
        let origin = place.map { " x=\"\(number($0.x))\" y=\"\(number($0.y))\"" } ?? ""
        return """
            <svg xmlns="http://www.w3.org/2000/svg"\(origin) id="\(slug)" role="img" aria-labelledby="\(slug)-title" \
            aria-describedby="\(slug)-desc" width="\(number(scene.width * zoom))" height="\(number(scene.height * zoom))" viewBox="0 0 \(width) \(height)" \
            font-family="\(fonts)">
            <title id="\(slug)-title">\(title.safe.xmlEscaped)</title>
            <desc id="\(slug)-desc">\(summary.safe.xmlEscaped)</desc>
            \(writer.style)\(writer.body)\(inside)</svg>

            """
    }

    // No quotation marks inside: this stands in an attribute.
    private static let fonts = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"

    private var style: String {
        let rules = paints.enumerated().map { index, paint in
            let dark = Self.hex(paint.dark)
            return "#\(slug) .f\(index){fill:\(dark)}#\(slug) .s\(index){stroke:\(dark)}"
        }
        return "<style>#\(slug) text{font-variant-numeric:tabular-nums}#\(slug) image{image-rendering:pixelated}"
            + "@media (prefers-color-scheme:dark){\(rules.joined())#\(slug) .g{filter:invert(1)}}"
            + "\(animation)</style>\n"
    }

    private mutating func write(_ elements: [Scene.Element]) {
        var texts: [Scene.Text] = []
        for element in elements {
            if case .text(let text) = element, texts.last?.looksLike(text) ?? true {
                texts.append(text)
                continue
            }
            write(texts)
            texts = []
            if case .text(let text) = element { texts = [text] } else { write(element) }
        }
        write(texts)
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
            body += "<path d=\"\(Self.data(boxes))\" fill=\"none\"\(attributes(of: stroke))/>\n"
        case .marker(let shape, let center, let radius, let fill):
            body += MarkerShape.element(shape, at: center, radius: radius, attributes: attribute(fill)) + "\n"
        case .text(let text):
            write([text])
        case .image(let box, let png, let inverts):
            body += "<image\(Self.attributes(of: box))\(inverts ? " class=\"g\"" : "")"
            body += " href=\"data:image/png;base64,\(Base64.text(png))\"/>\n"
        case .area(let outlines, let fill, let opacity):
            let data = outlines.map { "M" + $0.map(Self.coordinates).joined(separator: " ") + "z" }.joined()
            body += "<path d=\"\(data)\" fill-rule=\"evenodd\"\(attribute(fill))\(Self.opacity(opacity))/>\n"
        case .boxes(let boxes, let fill, let opacity, let outline):
            body += "<path d=\"\(Self.data(boxes))\"\(attribute(fill, outline: outline))\(Self.opacity(opacity))/>\n"
        case .markers(let shape, let centers, let radius, let fill, let hasRim):
            write(markers: shape, at: centers, radius: radius, fill: fill, rim: hasRim ? .paper : nil)
        case .frameByFrame(let frames, let timing):
            self.timing = (frames.count, timing)
            for (index, frame) in frames.enumerated() {
                // Programs that know no animation show the last frame alone.
                body += "<g class=\"k\(index)\"\(index == frames.count - 1 ? "" : " visibility=\"hidden\"")>\n"
                write(frame)
                body += "</g>\n"
            }
        }
    }

    private mutating func write(markers shape: Int, at centers: [Point], radius: Double, fill: Paint, rim: Paint?) {
        let outline = rim.map { Scene.Stroke(paint: $0, width: 1) }
        guard MarkerShape.outline(shape) != nil || outline != nil else {
            // A line of no length with round ends is the shortest way to write a disc.
            let data = centers.map { "M\(Self.coordinates($0))h0" }.joined()
            let stroke = Scene.Stroke(paint: fill, width: 2 * radius)
            body += "<path d=\"\(data)\" fill=\"none\"\(attributes(of: stroke)) stroke-linecap=\"round\"/>\n"
            return
        }
        let data = centers.map { MarkerShape.data(shape, at: $0, radius: radius) }.joined()
        body += "<path d=\"\(data)\"\(outline == nil ? attribute(fill) : attribute(fill, outline: outline))/>\n"
    }

    private static func coordinates(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

    private static func opacity(_ value: Double) -> String {
        value < 1 ? " fill-opacity=\"\(number(value))\"" : ""
    }

    private static func data(_ boxes: [Box]) -> String {
        boxes.map { box in
            let (width, height) = (number(box.width), number(box.height))
            return "M\(number(box.x)),\(number(box.y))h\(width)v\(height)h-\(width)z"
        }.joined()
    }

    /// Each frame is seen in its own stretch of the time, which ends where the next one's begins.
    ///
    /// Who asks for reduced motion, and paper, get the last frame; a pointer on the figure stops it.
    private var animation: String {
        guard let (count, timing) = timing, count > 1 else { return "" }
        let total = timing.frame * Double(count - 1) + timing.last
        let share = { (index: Int) in Self.number(100 * timing.frame * Double(index) / total) + "%" }
        var frames = ""
        var rules = ""
        for index in 0..<count {
            let name = "\(slug)-k\(index)"
            let before = index == 0 ? "" : "0%{visibility:hidden}"
            let after = index == count - 1 ? "" : "\(share(index + 1)){visibility:hidden}"
            frames += "@keyframes \(name){\(before)\(index == 0 ? "0%" : share(index)){visibility:visible}\(after)}"
            rules += "#\(slug) .k\(index){animation:\(name) \(Self.number(total))s step-end infinite}"
        }
        return frames + "@media screen and (prefers-reduced-motion:no-preference){\(rules)}"
            + "#\(slug):hover g{animation-play-state:paused}"
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
            return "<text\(attributes)\(texts.count == 1 ? shared : "")>\(text.string.safe.xmlEscaped)</text>\n"
        }.joined()
        body += texts.count == 1 ? content : "<g\(shared)>\n\(content)</g>\n"
    }

    private mutating func attributes(of stroke: Scene.Stroke) -> String {
        var text = " stroke=\"\(Self.hex(stroke.paint.light))\" stroke-width=\"\(Self.number(stroke.width))\""
        if !stroke.dashes.isEmpty {
            text += " stroke-dasharray=\"\(stroke.dashes.map(Self.number).joined(separator: " "))\""
        }
        return text + (index(of: stroke.paint).map { " class=\"s\($0)\"" } ?? "")
    }

    private mutating func attribute(_ fill: Paint) -> String {
        " fill=\"\(Self.hex(fill.light))\"" + (index(of: fill).map { " class=\"f\($0)\"" } ?? "")
    }

    /// A fill with an outline, whose classes stand in one attribute; without one, edges that meet show no seam.
    private mutating func attribute(_ fill: Paint, outline: Scene.Stroke?) -> String {
        guard let outline else { return attribute(fill) + " shape-rendering=\"crispEdges\"" }
        let classes = [index(of: fill).map { "f\($0)" }, index(of: outline.paint).map { "s\($0)" }].compactMap(\.self)
        return " fill=\"\(Self.hex(fill.light))\" stroke=\"\(Self.hex(outline.paint.light))\""
            + " stroke-width=\"\(Self.number(outline.width))\""
            + (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")
    }

    /// The class of a colour; nil for one that is the same in the dark.
    private mutating func index(of paint: Paint) -> Int? {
        guard paint.light != paint.dark else { return nil }
        if let index = places[paint] { return index }
        places[paint] = paints.count
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
}
