/// Lays out plots one above the other, with one horizontal axis below the last, in a scene.
struct PlotScene {
    let panels: [Panel]
    let width: Double
    /// The height of each frame.
    let frameHeight: Double

    /// Adds the plots to a scene below a line; the result is where they end.
    func add(to scene: inout Scene, below top: Double) -> Double {
        guard let last = panels.last else { return top }
        let naming = panels.map { SeriesNames(panel: $0, width: width, frameHeight: frameHeight) }
        let bars = panels.map { panel in panel.shading.map { ColorBar(shading: $0, height: frameHeight) } }
        let yTicks = panels.map { FrameAxes.yTicks($0.yScale, height: frameHeight, width: width) }
        let yWidth = yTicks.flatMap(\.labels).map(FrameAxes.tickWidth).max() ?? 0
        let left = min(Measure.margin + max(yWidth, 16) + 8, width / 2)
        let reserved = max(naming.map(\.reservedWidth).max() ?? 0, bars.map { $0?.reservedWidth ?? 0 }.max() ?? 0)
        var frame = Box(x: left, y: top, width: max(width - Measure.margin - reserved - left, 40), height: frameHeight)
        // Three labels or more make the frame a little narrower rather than leave the last one out.
        var xTicks = FrameAxes.xTicks(last.xScale, frame: frame, limits: 2...width + frame.width / 4)
        if xTicks.labels.count < 3 { xTicks = FrameAxes.xTicks(last.xScale, frame: frame, limits: 2...width) }
        // The last label is centred on its tick and may reach beyond the frame.
        let overhang =
            zip(xTicks.labels, xTicks.positions).map { label, position in
                frame.x + position * frame.width + FrameAxes.tickWidth(label) / 2 - (width - Measure.margin / 2)
            }.max() ?? 0
        if overhang > 0 && frame.width - overhang > 40 {
            frame.width -= overhang
            xTicks = FrameAxes.xTicks(last.xScale, frame: frame, limits: 2...width - 2)
        }
        var y = top
        for (index, panel) in panels.enumerated() {
            y = naming[index].addHeader(to: &scene, below: y, label: panel.header)
            frame.y = y
            let isLast = index == panels.count - 1
            FrameAxes.add(
                panel, xTicks: xTicks, yTicks: yTicks[index], labels: (x: isLast, y: true), frame: frame, to: &scene)
            naming[index].addLabels(to: &scene, beside: frame)
            bars[index]?.add(to: &scene, at: Point(x: frame.right + 12, y: frame.y))
            y = frame.bottom + (isLast ? 0 : 18)
        }
        return FrameAxes.addLabel(last.x.label, below: y + 8 + Measure.tickSize + 4, about: frame, to: &scene)
    }
}
