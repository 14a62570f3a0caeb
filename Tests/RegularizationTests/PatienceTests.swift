import Testing

@testable import Regularization

@Suite("Patience")
struct PatienceTests {
    @Test("a run that only falls is never stopped")
    func falling() {
        let result = stopping([3, 2, 1], patience: 1)
        #expect(result.end == 3 && result.best == 3 && !result.isStopped)
    }

    @Test("a loss that stays is no improvement")
    func flat() {
        let result = stopping([1, 1, 1, 0], patience: 2)
        #expect(result.end == 3 && result.best == 1 && result.isStopped)
    }

    @Test("no epochs, no best")
    func empty() {
        let result = stopping([], patience: 1)
        #expect(result.end == 0 && result.best == 0 && !result.isStopped)
    }
}
