/// The ticks of an axis with their labels and positions.
struct AxisTicks {
    var labels: [String]
    /// From 0 at the axis's start to 1 at its end.
    var positions: [Double]

    /// As many of the scale's ticks, up to `count`, as stand beside each other in the renderer's measure.
    static func fitting(_ scale: Scale, count: Int, fits: (AxisTicks) -> Bool) -> AxisTicks {
        for count in stride(from: count, through: 1, by: -1) {
            let values = scale.ticks(count)
            let ticks = AxisTicks(
                labels: TickFormat.labels(for: values, logarithmic: scale.isLogarithmic),
                positions: values.map { min(max(scale.position(of: $0) ?? 0, 0), 1) })
            if fits(ticks) { return ticks }
        }
        return AxisTicks(labels: [], positions: [])
    }
}
