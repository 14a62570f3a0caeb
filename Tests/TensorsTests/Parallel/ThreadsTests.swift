import TestSupport
import Testing

@testable import Tensors

@Suite("Threads")
struct ThreadsTests {
    @Test("there is one at least, and as many as are asked for")
    func count() async {
        await #expect(processExitsWith: .success) {
            #expect(Threads.count >= 1)
            Threads.count = 3
            #expect(Threads.count == 3)
        }
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            Threads.count = 0
        }
        #expect(text(result).contains("Threads: the number must be at least 1, found 0"))
    }
}
