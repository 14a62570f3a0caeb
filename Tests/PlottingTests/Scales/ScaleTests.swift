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
}
