extension Figure {
    /// An animation: plots that take each other's place over the same limits, such as a decision region after each
    /// epoch.
    ///
    ///     Figure("Training", frames: epochs.map { Plot("epoch \($0.number)", marks: [.regions($0.field)] + points) })
    ///
    /// Where nothing moves, or the reader's system asks for reduced motion, the last frame stands, as it does in print
    /// and in a terminal. A pointer on the figure stops it.
    ///
    /// - Parameters:
    ///   - title: what stands above the picture.
    ///   - slug: the beginning of all identifiers in the SVG; made from the title if not given.
    ///   - frames: the plots in their order, at most 100: of more, every second or third; a title is each one's caption.
    ///   - seconds: how long a frame stands, 0.05…10; the last one stands two seconds longer.
    public init(_ title: String, slug: String? = nil, frames: [Plot], seconds: Double = 0.5) {
        self.init(title: title, slug: slug, content: PlotFrames(plots: frames, seconds: seconds))
    }
}

/// Plots one after the other.
struct PlotFrames: FigureContent {
    var plots: [Plot]
    var timing: Scene.Timing

    private static let limit = 100

    init(plots: [Plot], seconds: Double) {
        let step = max(1, (plots.count + Self.limit - 1) / Self.limit)
        // Counted from the end, which is the frame that matters.
        self.plots = plots.indices.filter { (plots.count - 1 - $0) % step == 0 }.map { plots[$0] }
        let frame = seconds.isFinite ? min(max(seconds, 0.05), 10) : 0.5
        timing = Scene.Timing(frame: frame, last: frame + 2)
    }

    var summary: String {
        guard let last = plots.last else { return "no frames" }
        let count = plots.count > 1 ? "\(plots.count) frames, the last: " : ""
        return count + PlotStack.summary(of: [last])
    }

    var notes: [String] { Panel.sharing(plots, bothAxes: true).last?.omissions ?? [] }
    var labels: [String] { plots.last.map { PlotStack.labels(of: [$0]) } ?? [] }

    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        let isFilled = plots.contains { $0.marks.contains { $0.content.fit == .filling } }
        let chosen = isFilled ? min(360, scene.width * 0.6) : 260
        var bottom = top
        let frames = Panel.sharing(plots, bothAxes: true).map { panel -> [Scene.Element] in
            var frame = Scene(width: scene.width, height: 0)
            let end = PlotScene(panels: [panel], width: scene.width, frameHeight: height ?? chosen)
                .add(to: &frame, below: top)
            bottom = max(bottom, end)
            return frame.elements
        }
        scene.elements += Self.merged(frames, timing)
        return bottom
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        guard let last = Panel.sharing(plots, bothAxes: true).last else { return [] }
        return PlotText(panels: [last], page: page).lines
    }

    /// What all frames have in common once, and what changes frame by frame, in the order in which it is drawn.
    static func merged(_ frames: [[Scene.Element]], _ timing: Scene.Timing) -> [Scene.Element] {
        guard let last = frames.last, frames.count > 1 else { return frames.first ?? [] }
        var elements: [Scene.Element] = []
        var places = [Int](repeating: 0, count: frames.count)
        func addChanging(upTo ends: [Int]) {
            let changing = frames.indices.map { Array(frames[$0][places[$0]..<ends[$0]]) }
            if changing.contains(where: { !$0.isEmpty }) { elements.append(.frameByFrame(changing, timing)) }
        }
        for element in last {
            // An element stays if every frame has it, not before those that have already been found to stay.
            let found = frames.indices.map { index in
                frames[index][places[index]...].firstIndex(of: element)
            }
            let ends = found.compactMap(\.self)
            guard ends.count == frames.count else { continue }
            addChanging(upTo: ends)
            elements.append(element)
            places = ends.map { $0 + 1 }
        }
        addChanging(upTo: frames.map(\.count))
        return elements
    }
}
