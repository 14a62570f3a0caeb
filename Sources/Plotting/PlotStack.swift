/// Plots one above the other over one horizontal axis.
struct PlotStack: FigureContent {
    var plots: [Plot]

    var summary: String {
        let sentences = plots.flatMap { plot in plot.marks.map { $0.content.summary(x: plot.x, y: plot.y) } }
        guard sentences.count > Panel.legendLimit else { return sentences.joined(separator: "; ") }
        return sentences.prefix(Panel.labelLimit).joined(separator: "; ")
            + "; and \(sentences.count - Panel.labelLimit) more series"
    }

    var notes: [String] { Panel.sharing(plots).flatMap(\.omissions) }

    var labels: [String] {
        plots.flatMap { [$0.x.label, $0.y.label] + $0.marks.map(\.content.name) }
    }

    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        let chosen = plots.count <= 1 ? 260.0 : plots.count == 2 ? 150 : 120
        return PlotScene(panels: Panel.sharing(plots), width: scene.width, frameHeight: height ?? chosen)
            .add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        PlotText(panels: Panel.sharing(plots), page: page).lines
    }
}
