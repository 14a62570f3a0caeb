import Dispatch
import Foundation
import Synchronization
import TensorKernels

/// Threads that wait for work: what is cut into pieces takes some 10 µs to 1 ms, less than the system may need to start or
/// wake a thread.
///
/// A worker that has nothing to do looks for more for some 50 µs, in which a step of training usually has more for it, and
/// then sleeps; an idle pool takes no time. Work that several threads want done at once is not queued: whoever comes second
/// does his own alone.
final class WorkerPool: Sendable {
    static let shared = WorkerPool()

    private let isBusy = Atomic(false)
    /// Changes with every job.
    private let generation = Atomic(0)
    /// How many workers have joined the present job, and whether it is closed to more.
    private let joined = Atomic(0)
    private let finished = Atomic(0)
    nonisolated(unsafe) private let job = UnsafeMutablePointer<(@Sendable () -> Void)?>.allocate(capacity: 1)
    /// Whoever is busy may start more.
    nonisolated(unsafe) private var workers: [Worker] = []

    private static let closed = 1 << 32

    private init() { job.initialize(to: nil) }

    /// Calls `body` on `threads` threads at once, this one among them, and returns when the last is done.
    ///
    /// A worker that wakes too late does not call it at all: `body` must take whatever work is left until none is.
    func run(threads: Int, _ body: @Sendable () -> Void) {
        let isMine = !isBusy.exchange(true, ordering: .acquiring)
        guard isMine, threads > 1 else {
            if isMine { isBusy.store(false, ordering: .releasing) }
            return body()
        }
        withoutActuallyEscaping(body) { body in
            job.pointee = body
            finished.store(0, ordering: .relaxed)
            joined.store(0, ordering: .releasing)
            generation.add(1, ordering: .sequentiallyConsistent)
            for worker in workers(threads - 1) { worker.wake() }
            body()
            let helpers = joined.add(Self.closed, ordering: .acquiringAndReleasing).oldValue
            var rounds = 0
            while finished.load(ordering: .acquiring) < helpers {
                rounds += 1
                if rounds % 4096 == 0 { sched_yield() } else { tk_pause() }
            }
            job.pointee = nil
        }
        isBusy.store(false, ordering: .releasing)
    }

    /// The first workers, started where there are not as many yet.
    private func workers(_ count: Int) -> ArraySlice<Worker> {
        while workers.count < count {
            let worker = Worker(generation: generation.load(ordering: .relaxed) - 1)
            workers.append(worker)
            // Beyond the number of cores, to look for work is to keep others from it.
            let rounds = workers.count < ProcessInfo.processInfo.activeProcessorCount ? 2000 : 0
            let thread = Thread { [self] in
                while true {
                    worker.awaitChange(of: generation, rounds: rounds)
                    help()
                }
            }
            thread.name = "tensors"
            thread.start()
        }
        return workers.prefix(count)
    }

    private func help() {
        var number = joined.load(ordering: .relaxed)
        while number < Self.closed {
            let (isExchanged, current) = joined.weakCompareExchange(
                expected: number, desired: number + 1, ordering: .acquiringAndReleasing)
            if isExchanged {
                callJob()
                finished.add(1, ordering: .releasing)
                return
            }
            number = current
        }
    }

    /// Not inlined, so that no reference to the job is left when it returns.
    @inline(never)
    private func callJob() { job.pointee?() }
}

/// One thread's waiting.
private final class Worker: @unchecked Sendable {  // `seen` belongs to the worker's own thread
    private let isAsleep = Atomic(false)
    private let bell = DispatchSemaphore(value: 0)
    private var seen: Int

    init(generation: Int) { seen = generation }

    /// Returns when there is another generation than the last one that was seen: looks for it so many times, then sleeps.
    func awaitChange(of generation: borrowing Atomic<Int>, rounds: Int) {
        for _ in 0..<rounds {
            if generation.load(ordering: .acquiring) != seen { break }
            tk_pause()
        }
        while generation.load(ordering: .acquiring) == seen {
            isAsleep.store(true, ordering: .sequentiallyConsistent)
            // Who changed it before now did not see this one asleep, and does not ring.
            if generation.load(ordering: .sequentiallyConsistent) == seen
                || !isAsleep.exchange(false, ordering: .acquiring)
            {
                bell.wait()
            }
        }
        seen = generation.load(ordering: .acquiring)
    }

    func wake() {
        if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { bell.signal() }
    }
}
