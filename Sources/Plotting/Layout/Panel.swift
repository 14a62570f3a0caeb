/// A plot with everything decided that both renderers must agree on: limits, inks, and what to say about it.
struct Panel {
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
        if series.count == 1, series[0].name == y.label { return [] }
        return series.filter { !$0.name.isEmpty }
    }

    /// The panels of plots that share one horizontal axis.
    static func sharing(_ plots: [Plot]) -> [Panel] {
        let inks = Ink.assigned(to: plots.map { plot in plot.marks.map { $0.content.quantity ?? plot.y.label } })
        let extents = plots.map { plot in
            plot.marks.reduce(into: (x: Extent(), y: Extent())) { all, mark in
                let extent = mark.content.extent
                all.x.cover(extent.x)
                all.y.cover(extent.y)
            }
        }
        let x = extents.reduce(into: Extent()) { $0.cover($1.x) }
        // The last plot's x axis stands below all of them; limits may be given in any.
        var axis = plots.last?.x ?? Axis()
        for plot in plots {
            axis.from = axis.from ?? plot.x.from
            axis.to = axis.to ?? plot.x.to
            if axis.label.isEmpty { axis.label = plot.x.label }
            if axis.kind == .automatic { axis.kind = plot.x.kind }
        }
        axis.label = Label.clean(axis.label)
        let xScale = Scale.fitting(x, axis: axis, niceTo: nil)
        return plots.indices.map { index in
            let plot = plots[index]
            var y = plot.y
            y.label = Label.clean(y.label)
            return Panel(
                x: axis, y: y, xScale: xScale,
                yScale: Scale.fitting(extents[index].y, axis: plot.y, niceTo: yTickCount),
                series: zip(plot.marks, inks[index]).map {
                    Series(mark: $0.content, ink: $1, name: Label.clean($0.content.name))
                })
        }
    }

    /// What the panel cannot show, in words.
    var omissions: [String] {
        let omitted = series.flatMap { $0.mark.omissions(x: xScale, y: yScale) }
        let isEmpty = series.allSatisfy { $0.mark.end(x: xScale, y: yScale) == nil }
        return (isEmpty ? ["\(y.label.isEmpty ? "" : y.label + ": ")no data to draw"] : []) + omitted
    }
}
