/// Plots one above the other over one horizontal axis.
struct PlotStack: FigureContent {
    var plots: [Plot]

    var summary: String { Self.summary(of: plots) }

    /// What plots show, in words; of very many marks the first ones.
    static func summary(of plots: [Plot]) -> String {
        let sentences = plots.flatMap { plot in
            plot.marks.map { (plot.title.isEmpty ? "" : plot.title + ": ") + $0.content.summary(x: plot.x, y: plot.y) }
        }
        guard sentences.count > Panel.legendLimit else { return sentences.joined(separator: "; ") }
        return sentences.prefix(Panel.labelLimit).joined(separator: "; ")
            + "; and \(sentences.count - Panel.labelLimit) more series"
    }

    var notes: [String] { Panel.sharing(plots).flatMap(\.omissions) }

    var labels: [String] { Self.labels(of: plots) }

    /// All text in plots.
    static func labels(of plots: [Plot]) -> [String] {
        plots.flatMap { plot in
            [plot.title, plot.x.label, plot.y.label]
                + plot.marks.flatMap { [$0.content.name] + $0.content.categories + $0.content.rows }
        }
    }

    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        let panels = Panel.sharing(plots)
        let chosen = plots.count <= 1 ? 260.0 : plots.count == 2 ? 150 : 120
        // A surface wants a frame that is nearer to a square.
        let filled = min(360, scene.width * 0.6)
        let isFilled = plots.count == 1 && panels.contains(where: \.isFilled)
        let rows = panels.map { Double($0.yScale.categories.count * (12 * $0.series.count + 10)) }.max() ?? 0
        let own = rows > 0 ? min(max(rows, 60), 4000) : isFilled ? filled : chosen
        return PlotScene(panels: panels, width: scene.width, frameHeight: height ?? own)
            .add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        PlotText(panels: Panel.sharing(plots), page: page).lines
    }
}
