import TestSupport
import Testing

@testable import Plotting

@Suite("Tick format")
struct TickFormatTests {
    @Test(
        "labels are short and of one style",
        arguments: [
            ([0, 0.05, 0.1], ["0.00", "0.05", "0.10"]), ([0, 4000, 8000, 12000], ["0", "4k", "8k", "12k"]),
            ([1e-7, 2e-7], ["1e-7", "2e-7"]), ([0, 1, 2], ["0", "1", "2"]), ([-0.5, 0, 0.5], ["-0.5", "0.0", "0.5"]),
            ([0, 5e5, 1e6], ["0", "0.5M", "1.0M"]), ([-1e308, 0, 1e308], ["-1e308", "0", "1e308"]),
            ([2015, 2020], ["2015", "2020"]),
            ([-81.133_119], ["-81.133119"]), ([20_000], ["20k"]), ([5e-9], ["5e-9"]), ([0], ["0"]),
            ([1234.5], ["1234.5"]),
        ])
    func labels(ticks: [Double], expected: [String]) {
        #expect(TickFormat.labels(for: ticks) == expected)
    }

    @Test("decades are all plain or all exponents")
    func decades() {
        #expect(TickFormat.labels(for: [0.001, 0.1, 10], logarithmic: true) == ["0.001", "0.1", "10"])
        #expect(TickFormat.labels(for: [1e-4, 1e-2, 1], logarithmic: true) == ["1e-4", "1e-2", "1e0"])
    }

    @Test("different ticks have different labels that read back as the tick", arguments: 0..<300)
    func distinct(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let range = generator.range()
        let ticks = Ticks.linear(from: range.lowerBound, to: range.upperBound, count: 5)
        let labels = TickFormat.labels(for: ticks)
        #expect(Set(labels).count == ticks.count, "\(ticks) \(labels)")
        let step = (range.upperBound - range.lowerBound) / 10
        for (tick, label) in zip(ticks, labels) {
            let suffix = label.last.flatMap { ["k": 1e3, "M": 1e6, "G": 1e9][$0] }
            let number = try #require(Double(suffix == nil ? label : String(label.dropLast())))
            #expect(abs(number * (suffix ?? 1) - tick) <= step / 10, "\(tick) reads \(label)")
        }
    }
}
