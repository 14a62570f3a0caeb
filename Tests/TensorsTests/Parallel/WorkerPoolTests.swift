import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Tensors

@Suite("WorkerPool")
struct WorkerPoolTests {
    /// Does 40 pieces of work on up to `threads` threads and tells how often each was done.
    private func done(threads: Int, _ each: @Sendable (Int) -> Void = { _ in }) -> [Int] {
        let next = Atomic(0)
        let visits = Locked([Int](repeating: 0, count: 40))
        WorkerPool.shared.run(threads: threads) { thread in
            if !(0..<threads).contains(thread) { visits.withLock { $0[0] = -1 } }
            while true {
                let piece = next.add(1, ordering: .relaxed).oldValue
                guard piece < 40 else { return }
                each(piece)
                visits.withLock { $0[piece] += 1 }
            }
        }
        return visits.withLock { $0 }
    }

    private let once = [Int](repeating: 1, count: 40)

    @Test("all work is done when it returns, however many threads, asleep or awake", arguments: [1, 2, 3, 9])
    func completes(_ threads: Int) {
        for round in 0..<200 {
            #expect(done(threads: threads) == once)
            if round % 50 == 49 { Thread.sleep(forTimeInterval: 0.01) }  // long enough to fall asleep
        }
    }

    @Test("work within work and work of several threads at once is done all the same")
    func nestedAndAtOnce() {
        #expect(done(threads: 3) { _ in _ = self.done(threads: 3) } == once)
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for _ in 0..<50 where done(threads: 4) != once { wrong.add(1, ordering: .relaxed) }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
    }
}
