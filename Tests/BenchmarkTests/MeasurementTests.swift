import Testing

@testable import benchmark

@Suite("A measurement")
struct MeasurementTests {
    @Test("rate, share of the peak and bandwidth follow from the median")
    func figures() {
        let row = Measurement(
            group: "kernels", name: "product", timing: Timing(seconds: [0.25, 0.5, 2]), operations: 100, peak: 400,
            bytes: 60)
        #expect(row.rate == 200)
        #expect(row.shareOfPeak == 0.5)
        #expect(row.bandwidth == 120)
    }

    @Test("without operations there is no rate, and without a peak no share of it")
    func absent() {
        let row = Measurement(group: "kernels", name: "pass", timing: Timing(seconds: [1]), bytes: 8)
        #expect(row.rate == nil && row.shareOfPeak == nil && row.bandwidth == 8)
        let step = Measurement(group: "steps", name: "step", timing: Timing(seconds: [1]), operations: 8)
        #expect(step.rate == 8 && step.shareOfPeak == nil && step.bandwidth == nil)
    }

    @Test("works together weigh as many operations as they have")
    func together() {
        // 900 operations at 90 of 100 a second, 100 at 5 of 50: 1,000 operations in 10 + 20 seconds. At their peaks
        // they would take 9 + 2 seconds, so the share is 11/30: not the mean of 0.9 and 0.1.
        let parts = [
            Measurement(group: "kernels", name: "a", timing: Timing(seconds: [10]), operations: 900, peak: 100),
            Measurement(group: "kernels", name: "b", timing: Timing(seconds: [20]), operations: 100, peak: 50),
        ]
        let all = Measurement.together("both", parts)
        #expect(all.name == "both" && all.group == "kernels")
        #expect(all.operations == 1000)
        #expect(all.timing.median == 30)
        #expect(abs((all.shareOfPeak ?? 0) - 11.0 / 30) < 1e-15)
        #expect(abs((all.rate ?? 0) - 1000.0 / 30) < 1e-12)
    }
}
