import Text

extension Figure {
    /// The figure as SVG.
    ///
    /// - Parameters:
    ///   - width: in pixels, 240…4000.
    ///   - height: of each frame of a plot, in pixels, 40…4000; chosen from their number if not given.
    ///   - isStandalone: whether the SVG is a file of its own, with an opaque background, light or dark as the reader's
    ///     system is. Otherwise it has no background and stands on that of a page which follows the system as well.
    public func svg(width: Double = 640, height: Double? = nil, isStandalone: Bool = true) -> String {
        svg(of: scene(width: width, height: height), isStandalone: isStandalone)
    }

    /// The figure as SVG of a given size in pixels, for a slide or a poster: its type grows with it.
    ///
    /// Above 800 pixels of width the whole figure is enlarged, so that a wall away it is read as easily. Its frames are
    /// as high as the total leaves them; where the text alone is higher, the figure is as high as it needs.
    public func svg(width: Double, totalHeight: Double?, isStandalone: Bool = true) -> String {
        let wanted = width.isNaN ? 640 : min(max(width, 240), 4000)
        let zoom = max(1, wanted / 800)
        let (low, high) = (scene(width: wanted / zoom, height: 100), scene(width: wanted / zoom, height: 200))
        let frames = (high.height - low.height) / 100
        let total = totalHeight.flatMap { $0.isFinite ? min(max($0, 120), 4000) / zoom : nil }
        let height = total.flatMap { frames > 0 ? 100 + ($0 - low.height) / frames : nil }
        var scene = scene(width: wanted / zoom, height: height)
        scene.height = max(scene.height, total ?? 0)
        return svg(of: scene, zoom: zoom, isStandalone: isStandalone)
    }

    /// A scene of the figure as SVG, at a place of a larger one if given.
    func svg(of scene: Scene, at place: Point? = nil, zoom: Double = 1, isStandalone: Bool) -> String {
        let title = title.safe
        return SVGWriter.write(
            scene, slug: slug, title: title.isEmpty ? "Figure" : title, summary: summary, at: place,
            zoom: zoom, isStandalone: isStandalone)
    }

    /// The figure laid out to the pixel.
    func scene(width: Double = 640, height: Double? = nil) -> Scene {
        let width = width.isNaN ? 640 : min(max(width, 240), 4000)
        var scene = Scene(width: width, height: 0)
        let room = width - 2 * Measure.margin
        var y = Measure.margin
        func add(_ text: String, size: Double, isBold: Bool, paint: Paint) {
            for line in GlyphWidths.wrapped(text.safe, to: room, size: size, bold: isBold) {
                let at = Point(x: Measure.margin, y: y + size * 0.8)
                scene.addText(line, at: at, size: size, isBold: isBold, paint: paint)
                y += size + 5
            }
        }
        add(title, size: Measure.titleSize, isBold: true, paint: .ink)
        y += y > Measure.margin ? 5 : 0
        let usable = height.flatMap { $0.isFinite ? min(max($0, 40), 4000) : nil }
        y = content.add(to: &scene, below: y, height: usable) + 6
        for note in notes { add(note, size: Measure.noteSize, isBold: false, paint: .muted) }
        scene.height = (y + Measure.margin / 2).rounded(.up)
        return scene
    }
}
