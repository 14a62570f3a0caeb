import Testing

@testable import Plotting

@Suite("Scale")
struct ScaleTests {
    private func extent(_ values: Double...) -> Extent {
        values.reduce(into: Extent()) { $0.cover($1) }
    }

    @Test("values map to their share of the domain, also across all numbers and backwards")
    func positions() {
        #expect(Scale(start: 2, end: 6).position(of: 3) == 0.25)
        #expect(Scale(start: 6, end: 2).position(of: 3) == 0.75)
        #expect(Scale(start: -1.7e308, end: 1.7e308).position(of: 0) == 0.5)
        #expect(Scale(start: 1, end: 100, isLogarithmic: true).position(of: 10) == 0.5)
        #expect(Scale(start: 1, end: 100, isLogarithmic: true).position(of: 0) == nil)
        #expect(Scale(start: 0, end: 1).position(of: .nan) == nil)
    }

    @Test("no data, one value, a flat line and round-off all give a range with the value inside")
    func degenerate() {
        for values in [
            [], [0.0], [5], [-3e-9], [1e300, 1e300], [1, 1 + 1e-16], [.nan], [1.7e308], [.leastNonzeroMagnitude],
        ] {
            let extent = values.reduce(into: Extent()) { $0.cover($1) }
            for kind in [Axis.Kind.automatic, .linear, .whole, .logarithmic] {
                for count in [nil, 4] {
                    let scale = Scale.fitting(extent, axis: Axis(kind: kind), niceTo: count)
                    #expect(scale.start.isFinite && scale.end.isFinite && scale.start < scale.end, "\(values) \(kind)")
                    for value in values where value.isFinite && (kind != .logarithmic || value > 1e-280) {
                        let position = scale.position(of: value) ?? -1
                        #expect((0...1).contains(position), "\(values) \(kind) \(scale)")
                    }
                }
            }
        }
    }

    @Test("one point stands in the middle")
    func centred() {
        let scale = Scale.fitting(extent(7), axis: Axis(kind: .whole), niceTo: nil)
        #expect(scale.position(of: 7) == 0.5)
    }

    @Test("limits that are given hold, the others are the data's, and swapped ones reverse the axis")
    func limits() {
        let data = extent(2, 9.5)
        #expect(Scale.fitting(data, axis: Axis(from: 0), niceTo: nil) == Scale(start: 0, end: 9.5))
        #expect(Scale.fitting(data, axis: Axis(from: 10, to: 0), niceTo: 4) == Scale(start: 10, end: 0))
        #expect(Scale.fitting(data, axis: Axis(from: .nan), niceTo: nil) == Scale(start: 2, end: 9.5))
        #expect(Scale.fitting(Extent(), axis: Axis(from: 5), niceTo: nil).start == 5)
    }

    @Test("an automatic axis over whole numbers has whole ticks")
    func whole() {
        #expect(Scale.fitting(extent(1, 2, 3), axis: "epoch", niceTo: nil).ticks(8) == [1, 2, 3])
        #expect(Scale.fitting(extent(1, 2.5), axis: "x", niceTo: nil).isWhole == false)
    }

    @Test("limits that would leave a quarter of the axis empty are counted for more ticks or fewer")
    func tight() {
        // For four ticks, steps of 1 from −1 to 3; for five, steps of ½ from −½ to 2½.
        let y = Scale.fitting(extent(-0.03, 2.36), axis: "y", niceTo: 4)
        #expect(y == Scale(start: -0.5, end: 2.5, tickCount: 5))
        #expect(
            AxisTicks.fitting(y, count: 4) { _ in true }.labels == ["-0.5", "0.0", "0.5", "1.0", "1.5", "2.0", "2.5"])
        // For eight, steps of ½ to 2; for seven, the same steps to 1½.
        #expect(Scale.fitting(extent(-0.93, 1.42), axis: "x", niceTo: 8) == Scale(start: -1, end: 1.5, tickCount: 7))
        // 0 to 100 in steps of 20 leaves little over, and limits that are given hold.
        #expect(Scale.fitting(extent(0, 91.5), axis: "y", niceTo: 4) == Scale(start: 0, end: 100))
        #expect(Scale.fitting(extent(-0.03, 2.36), axis: Axis(from: 0), niceTo: 4).tickCount == nil)
    }
}
