import Learning
import TestSupport
import Testing

@Suite("Schedule")
struct ScheduleTests {
    @Test("their rates at chosen steps")
    func rates() {
        #expect(Schedule.constant(0.1).rate(at: 1000) == 0.1)
        #expect(Schedule.inverseTime(0.1, decay: 0.01).rate(at: 100) == 0.05)  // 0.1 / (1 + 0.01·100)
        #expect(
            [0, 9, 10, 25].map { Schedule.step(0.8, factor: 0.5, every: 10).rate(at: $0) } == [0.8, 0.8, 0.4, 0.2])
        #expect(abs(Schedule.exponential(1, decay: 0.5).rate(at: 2) - 0.36787944117) < 1e-11)  // e⁻¹
        let cosine = Schedule.cosine(0.2, steps: 100)
        #expect(cosine.rate(at: 0) == 0.2)
        #expect(abs(cosine.rate(at: 50) - 0.1) < 1e-16)
        #expect(cosine.rate(at: 100) == 0 && cosine.rate(at: 500) == 0)
    }

    @Test("settings that make no sense stop the program with the rule and what was found")
    func settings() async {
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Schedule.step(0.1, factor: 0.5, every: 0).rate(at: 3)
                }
            ).contains("Schedule: the steps from one learning rate to the next must be at least 1, found 0"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Schedule.cosine(0.1, steps: 0).rate(at: 0)
                }
            ).contains("the steps of the learning rate's cosine must be at least 1, found 0"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = GradientDescent<Float>(learningRate: .inverseTime(0.1, decay: -1))
                }
            ).contains("GradientDescent: the learning rate's decay must be finite and not negative, found -1.0"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = Schedule.constant(0.1).rate(at: -1)
                }
            ).contains("Schedule: steps count from 0, found -1"))
    }
}
