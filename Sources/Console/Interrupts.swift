import Foundation
import Synchronization

/// Ctrl-C: the first one raises a flag that a run reads at every batch and every output, the second one exits at once.
public enum Interrupts {
    private static let count = Atomic<Int>(0)
    private static let standardErrorIsTerminal = Atomic<Bool>(false)
    /// The process that ends with this one, 0 where there is none.
    private static let child = Atomic<Int32>(0)

    /// Whether Ctrl-C was pressed.
    ///
    /// One relaxed load: cheap enough for every batch.
    public static var isRaised: Bool { count.load(ordering: .relaxed) > 0 }

    /// Begins to listen.
    ///
    /// A process that was started deaf to SIGINT, as by `nohup` or a script's `&`, stays so.
    public static func listen() {
        // Reading all three here also initialises them, so that the handler never runs an initialiser.
        standardErrorIsTerminal.store(isatty(2) == 1, ordering: .relaxed)
        _ = child.load(ordering: .relaxed)
        guard !isRaised else { return }
        var current = sigaction()
        guard sigaction(SIGINT, nil, &current) == 0, !current.ignoresSignal else { return }
        signal(SIGINT) { _ in Interrupts.handle() }
        // A worker thread of Dispatch blocks all signals, and what it starts would inherit that.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
    }

    /// Sees to it that a process that was started ends with this one, should this one end before it: by a second Ctrl-C,
    /// SIGTERM or SIGHUP.
    ///
    /// One at a time; 0 where it has ended. A signal that this process was started deaf to stays unheard.
    public static func accompany(_ process: Int32) {
        child.store(process, ordering: .sequentiallyConsistent)
        for number in [SIGTERM, SIGHUP] {
            var current = sigaction()
            guard sigaction(number, nil, &current) == 0, !current.ignoresSignal else { continue }
            signal(number) { number in
                Interrupts.endChild()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    private static func endChild() {
        let process = child.load(ordering: .sequentiallyConsistent)
        guard process > 0 else { return }
        kill(-process, SIGKILL)  // it and what it started, where it leads a group
        kill(process, SIGKILL)
    }

    /// Everything in here may run between any two instructions: atomics, kill, write and _exit, no lock, no allocation.
    private static func handle() {
        let before = count.add(1, ordering: .relaxed).oldValue
        if before > 0 {
            endChild()
            _exit(ExitCode.interrupted.rawValue)
        }
        if standardErrorIsTerminal.load(ordering: .relaxed) {
            let note: StaticString = "\r\u{1B}[Kstopping after this step; Ctrl-C again stops at once\n"
            _ = write(2, note.utf8Start, note.utf8CodeUnitCount)
        }
    }
}

extension sigaction {
    fileprivate var ignoresSignal: Bool {
        #if canImport(Glibc)
            let handler = __sigaction_handler.sa_handler
        #else
            let handler = __sigaction_u.__sa_handler
        #endif
        // SIG_IGN is the address 1 on every platform here; Swift imports it as a function that cannot be compared.
        return unsafeBitCast(handler, to: Int.self) == 1
    }
}
