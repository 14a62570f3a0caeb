import Foundation
import Synchronization

/// Ctrl-C: the first one raises a flag that a run reads at every batch and every output, the second one exits at once.
public enum Interrupts {
    private static let count = Atomic<Int>(0)
    private static let standardErrorIsTerminal = Atomic<Bool>(false)

    /// Whether Ctrl-C was pressed.
    ///
    /// One relaxed load: cheap enough for every batch.
    public static var isRaised: Bool { count.load(ordering: .relaxed) > 0 }

    /// Begins to listen.
    ///
    /// A process that was started deaf to SIGINT, as by `nohup` or a script's `&`, stays so.
    public static func listen() {
        // Reading both here also initialises them, so that the handler never runs an initialiser.
        standardErrorIsTerminal.store(isatty(2) == 1, ordering: .relaxed)
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

    /// Everything in here may run between any two instructions: two atomics, write and _exit, no lock, no allocation.
    private static func handle() {
        let before = count.add(1, ordering: .relaxed).oldValue
        if before > 0 { _exit(ExitCode.interrupted.rawValue) }
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
