import Text

/// A plot with everything decided that both renderers must agree on: limits, inks, and what to say about it.
struct Panel {
    /// What stands above the frame.
    var title: String
    var x: Axis
    var y: Axis
    var xScale: Scale
    var yScale: Scale
    var series: [Series]

    /// A mark and the ink that it is drawn with.
    struct Series {
        var mark: any MarkContent
        var ink: Ink
        var name: String
    }

    /// How many ticks an axis aims at; a renderer shows fewer only where their labels would touch.
    static let xTickCount = 8
    static let yTickCount = 4

    /// Above this many series a legend takes the place of labels at the lines' ends; above the other, a count.
    static let labelLimit = 8
    static let legendLimit = 20

    /// Whether colour alone does not tell the series apart even on paper: several quantities in one frame.
    var hasSeveralQuantities: Bool { series.contains { $0.ink.marker > 0 } }

    /// The series that need a name beside them: none where the y axis has said it all.
    var named: [Series] {
        let inked = series.filter { $0.mark.sample != .none }
        if inked.count == 1, inked[0].name == y.label { return [] }
        return inked.filter { !$0.name.isEmpty }
    }

    /// Whether every name may stand at the end of a line.
    var hasLinesOnly: Bool { named.allSatisfy { $0.mark.sample == .line } && shading == nil }

    /// The colours that a bar beside the frame explains.
    var shading: Shading? { series.lazy.compactMap { $0.mark.shading }.first }

    /// Whether a mark covers the whole frame, which is then nearer to a square.
    var isFilled: Bool { series.contains { $0.mark.fit == .filling } }

    /// What stands above the frame: the title and what the vertical axis shows.
    var header: String { [title, y.label].filter { !$0.isEmpty }.joined(separator: " · ") }

    /// What the panel cannot show, in words.
    var omissions: [String] {
        let omitted = series.flatMap { $0.mark.omissions(x: xScale, y: yScale) }
        let isEmpty = series.allSatisfy { $0.mark.end(x: xScale, y: yScale) == nil }
        let place = [title, y.label].first { !$0.isEmpty }.map { $0 + ": " } ?? ""
        return (isEmpty ? ["\(place)no data to draw"] : []) + omitted
    }
}

extension Panel {
    /// The panels of plots that share one horizontal axis, and the vertical one as well where they are to be compared.
    static func sharing(_ plots: [Plot], bothAxes: Bool = false) -> [Panel] {
        let inks = inks(of: plots)
        let extents = plots.map { plot in
            plot.marks.reduce(into: (x: Extent(), y: Extent())) { all, mark in
                let extent = mark.content.extent
                all.x.cover(extent.x)
                all.y.cover(extent.y)
            }
        }
        let marks = plots.flatMap { $0.marks.map(\.content) }
        let isFilled = marks.contains { $0.fit == .filling }
        let isRoomy = marks.contains { $0.fit == .roomy }
        // The last plot's axis stands below all of them; limits may be given in any.
        let x = axis(plots.map(\.x), names: Categories.merged(marks.map(\.categories)))
        let xScale = Scale.fitting(
            extents.reduce(into: Extent()) { $0.cover($1.x) }, axis: x, niceTo: isRoomy && !isFilled ? xTickCount : nil)
        let shared = axis(plots.map(\.y), names: [])
        let all = extents.reduce(into: Extent()) { $0.cover($1.y) }
        return plots.indices.map { index in
            let plot = plots[index]
            var y = bothAxes ? shared : plot.y
            y.label = plot.y.label.safe
            let fills = bothAxes ? isFilled : plot.marks.contains { $0.content.fit == .filling }
            let rows = Categories.merged((bothAxes ? marks : plot.marks.map(\.content)).map(\.rows))
            if y.kind == .automatic, !rows.isEmpty { y.kind = .categories(rows) }
            var yScale = Scale.fitting(bothAxes ? all : extents[index].y, axis: y, niceTo: fills ? nil : yTickCount)
            // Names are read from the top.
            if !rows.isEmpty, !yScale.categories.isEmpty { swap(&yScale.start, &yScale.end) }
            return Panel(
                title: plot.title.safe, x: x, y: y, xScale: xScale, yScale: yScale,
                series: zip(plot.marks, inks[index]).map {
                    Series(mark: $0.content, ink: $1, name: $0.content.name.safe)
                })
        }
    }

    /// One axis for all: the last one's label and kind, and the first limits that are given.
    private static func axis(_ axes: [Axis], names: [String]) -> Axis {
        var axis = axes.last ?? Axis()
        for other in axes {
            axis.from = axis.from ?? other.from
            axis.to = axis.to ?? other.to
            if axis.label.isEmpty { axis.label = other.label }
            if axis.kind == .automatic { axis.kind = other.kind }
        }
        if axis.kind == .automatic, !names.isEmpty { axis.kind = .categories(names) }
        axis.label = axis.label.safe
        return axis
    }

    /// Inks for the marks that have a colour of their own; the others are drawn in that of text.
    private static func inks(of plots: [Plot]) -> [[Ink]] {
        let isInked = { (mark: Mark) in ![.none, .way].contains(mark.content.sample) }
        var inked = Ink.assigned(
            to: plots.map { plot in
                plot.marks.filter(isInked).map { $0.content.quantity ?? plot.y.label }
            })
        return plots.indices.map { index in
            plots[index].marks.map { mark in
                isInked(mark) && !inked[index].isEmpty ? inked[index].removeFirst() : .text
            }
        }
    }
}
