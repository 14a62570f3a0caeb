extension Figure {
    /// Small multiples: plots side by side over the same limits, so that they can be compared at a glance.
    ///
    ///     Figure("Learning rates", multiples: rates.map { Plot("η = \($0)", x: "epoch", y: "loss", marks: …) })
    ///
    /// - Parameters:
    ///   - title: what stands above the picture.
    ///   - slug: the beginning of all identifiers in the SVG; made from the title if not given.
    ///   - multiples: the plots, row by row; each is told from the others by its title.
    ///   - columns: plots in a row, 1…8; chosen from their number if not given. A terminal has as many as fit.
    public init(_ title: String, slug: String? = nil, multiples: [Plot], columns: Int? = nil) {
        self.init(title: title, slug: slug, content: PlotGrid(plots: multiples, columns: columns))
    }
}

/// Plots in rows and columns that share both axes.
struct PlotGrid: FigureContent {
    var plots: [Plot]
    var columns: Int

    init(plots: [Plot], columns: Int?) {
        self.plots = plots
        let chosen = plots.count <= 3 ? plots.count : plots.count == 4 ? 2 : plots.count <= 9 ? 3 : 4
        self.columns = min(max(columns ?? chosen, 1), 8, max(plots.count, 1))
    }

    var summary: String { PlotStack.summary(of: plots) }
    var notes: [String] { Panel.sharing(plots, bothAxes: true).flatMap(\.omissions) }
    var labels: [String] { PlotStack.labels(of: plots) }

    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        let panels = Panel.sharing(plots, bothAxes: true)
        return GridScene(panels: panels, columns: columns, frameHeight: height).add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        GridText(panels: Panel.sharing(plots, bothAxes: true), columns: columns, page: page).lines
    }
}
