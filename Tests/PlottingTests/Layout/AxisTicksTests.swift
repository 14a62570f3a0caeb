import Testing

@testable import Plotting

@Suite("Axis ticks")
struct AxisTicksTests {
    @Test("ticks are as many as fit, with their positions")
    func fitting() {
        let scale = Scale(start: 0, end: 10)
        let all = AxisTicks.fitting(scale, count: 5) { _ in true }
        #expect(all.labels == ["0", "2", "4", "6", "8", "10"])
        #expect(all.positions == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(AxisTicks.fitting(scale, count: 5) { $0.labels.count <= 3 }.labels == ["0", "5", "10"])
        #expect(AxisTicks.fitting(scale, count: 5) { _ in false }.labels.isEmpty)
    }
}
