#if hasFeature(Embedded)
    /// The processor's cores that this program may use.
    enum Processors {
        static let count = 1
    }

    /// Whether this thread does a piece of work already; one thread needs no mark.
    enum PieceMark {
        static var isSet: Bool { false }

        static func set<Result>(_ body: () -> Result) -> Result { body() }
    }
#else
    import Foundation

    /// The processor's cores that this program may use.
    enum Processors {
        static let count = ProcessInfo.processInfo.activeProcessorCount
    }

    /// Whether this thread does a piece of work already: what it begins then is not cut again.
    enum PieceMark {
        @TaskLocal static var isSet = false

        static func set<Result>(_ body: () -> Result) -> Result { $isSet.withValue(true) { body() } }
    }
#endif
