/// The ticks of an axis with their labels and positions.
struct AxisTicks {
    var labels: [String]
    /// From 0 at the axis's start to 1 at its end.
    var positions: [Double]

    /// As many of the scale's ticks, up to `count`, as stand beside each other in the renderer's measure.
    ///
    /// Names of categories are shortened before any is left out, but not below a few letters.
    static func fitting(
        _ scale: Scale, count: Int, shortened: ((String) -> String)? = nil, fits: (AxisTicks) -> Bool
    ) -> AxisTicks {
        guard scale.categories.isEmpty else {
            return fittingNames(scale, shortened: shortened, fits: fits)
        }
        for count in stride(from: scale.tickCount ?? count, through: 1, by: -1) {
            let ticks = ticks(of: scale, count)
            if fits(ticks) { return ticks }
        }
        return AxisTicks(labels: [], positions: [])
    }

    private static func fittingNames(
        _ scale: Scale, shortened: ((String) -> String)?, fits: (AxisTicks) -> Bool
    ) -> AxisTicks {
        var count = scale.categories.count
        while count >= 1 {
            var ticks = ticks(of: scale, count)
            if fits(ticks) { return ticks }
            if let shortened {
                ticks.labels = ticks.labels.map(shortened)
                if fits(ticks) { return ticks }
            }
            count = count > 1 ? (count + 1) / 2 : 0
        }
        return AxisTicks(labels: [], positions: [])
    }

    private static func ticks(of scale: Scale, _ count: Int) -> AxisTicks {
        let values = scale.ticks(count)
        return AxisTicks(
            labels: scale.labels(of: values),
            positions: values.map { min(max(scale.position(of: $0) ?? 0, 0), 1) })
    }
}
