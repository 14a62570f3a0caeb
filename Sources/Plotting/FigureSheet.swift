import Text

/// Figures on one page, in columns, such as a gallery or a handout.
///
///     FigureSheet("Gallery", figures, columns: 2).svg()
public struct FigureSheet: Sendable {
    /// What stands above the figures.
    public var title: String
    /// The figures; each has a slug of its own, since identifiers must not repeat on a page.
    public var figures: [Figure]
    /// Figures in a row.
    public var columns: Int

    private static let gap = 24.0

    /// A page of figures in 1…6 columns.
    public init(_ title: String, _ figures: [Figure], columns: Int = 2) {
        self.title = title
        self.figures = figures
        self.columns = min(max(columns, 1), 6)
    }

    /// The page as one SVG, each figure as wide as asked for and as high as it needs to be.
    public func svg(figureWidth: Double = 480) -> String {
        let width = figureWidth.isNaN ? 480 : min(max(figureWidth, 240), 4000)
        let pageWidth = Double(columns) * width + Double(columns + 1) * Self.gap
        var page = Scene(width: pageWidth, height: 0)
        var bottoms = [Double](repeating: Self.gap, count: columns)
        let heading = GlyphWidths.truncated(title.safe, to: pageWidth - 2 * Self.gap, size: 24, bold: true)
        if !heading.isEmpty {
            let at = Point(x: Self.gap + Measure.margin, y: Self.gap + 20)
            page.addText(heading, at: at, size: 24, isBold: true)
            bottoms = bottoms.map { $0 + 40 }
        }
        var parts = ""
        for figure in figures {
            // Into the shortest column, the leftmost of several.
            let column = bottoms.indices.min { (bottoms[$0], $0) < (bottoms[$1], $1) } ?? 0
            let x = Self.gap + Double(column) * (width + Self.gap)
            let scene = figure.scene(width: width)
            parts += figure.svg(of: scene, at: Point(x: x, y: bottoms[column]), isStandalone: false)
            bottoms[column] += scene.height + Self.gap
        }
        page.height = (bottoms.max() ?? 0).rounded(.up)
        return SVGWriter.write(
            page, slug: Figure(title, slug: "sheet " + title, []).slug,
            title: title.isEmpty ? "Figures" : title.safe, summary: "\(figures.count) figures",
            isStandalone: true, inside: parts)
    }
}
