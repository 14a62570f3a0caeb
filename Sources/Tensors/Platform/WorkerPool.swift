#if hasFeature(Embedded)
    /// One thread, which does all the work.
    struct WorkerPool {
        static let shared = WorkerPool()

        func run(threads: Int, _ body: @Sendable (_ thread: Int) -> Void) { body(0) }
    }
#else
    import Dispatch
    import Foundation
    import Synchronization
    import TensorKernels

    /// Threads that wait for work: what is cut into pieces may take no longer than the system needs to wake a thread, 10 µs to
    /// 100 µs.
    ///
    /// A worker that has nothing to do looks for more for a while, on x86-64 some 20 µs to 80 µs, in which a step of training
    /// usually has more for it, and then sleeps; an idle pool takes no time. Work that several threads want done at once is not
    /// queued: whoever comes second does its own alone.
    final class WorkerPool: Sendable {
        static let shared = WorkerPool()

        private static let closed = 1 << 32

        private let isBusy = Atomic(false)
        /// Changes with every job.
        private let generation = Atomic(0)
        /// How many workers have joined the present job, and whether it is closed to more, as it is where there is none.
        private let joined = Atomic(WorkerPool.closed)
        private let finished = Atomic(0)
        /// How many threads the present job may have: workers of an earlier one may still be awake.
        private let limit = Atomic(0)
        nonisolated(unsafe) private let job = UnsafeMutablePointer<(@Sendable (Int) -> Void)?>.allocate(capacity: 1)
        /// Whoever is busy may start more.
        nonisolated(unsafe) private var workers: [Worker] = []

        private init() { job.initialize(to: nil) }

        /// Calls `body` on up to `threads` threads at once, this one among them, and returns when the last is done.
        ///
        /// `body` is told which thread it is on: 0 is this one, and a worker has the same number in every job. A worker that
        /// wakes too late does not call it at all, so it must take whatever work is left until none is.
        func run(threads: Int, _ body: @Sendable (_ thread: Int) -> Void) {
            guard threads > 1, !isBusy.exchange(true, ordering: .acquiring) else { return body(0) }
            withoutActuallyEscaping(body) { body in
                job.pointee = body
                limit.store(threads, ordering: .relaxed)
                finished.store(0, ordering: .relaxed)
                joined.store(0, ordering: .releasing)
                generation.add(1, ordering: .sequentiallyConsistent)
                for worker in workers(threads - 1) { worker.wake() }
                body(0)
                let helpers = joined.add(Self.closed, ordering: .acquiringAndReleasing).oldValue
                var rounds = 0
                while finished.load(ordering: .acquiring) < helpers {
                    rounds += 1
                    // A helper that takes long is not kept from its core.
                    if rounds < 10_000 { tk_pause() } else { usleep(50) }
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
                let rounds = workers.count < Processors.count ? 2000 : 0
                let thread = Thread { [self, number = workers.count] in
                    while true {
                        worker.awaitChange(of: generation, rounds: rounds)
                        help(as: number)
                    }
                }
                thread.name = "tensors"
                thread.qualityOfService = .userInitiated
                thread.start()
            }
            return workers.prefix(count)
        }

        private func help(as thread: Int) {
            var helpers = joined.load(ordering: .relaxed)
            while helpers < Self.closed {
                let (isExchanged, current) = joined.weakCompareExchange(
                    expected: helpers, desired: helpers + 1, ordering: .acquiringAndReleasing)
                if isExchanged {
                    if thread < limit.load(ordering: .relaxed) { callJob(thread) }
                    finished.add(1, ordering: .releasing)
                    return
                }
                helpers = current
            }
        }

        /// Not inlined, so that no reference to the job is left when it returns.
        @inline(never)
        private func callJob(_ thread: Int) { job.pointee?(thread) }
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
#endif
