import Synchronization

/// How many threads share the work of one operation.
///
/// Results do not depend on it, to the bit: work is cut by its size alone.
public enum Threads {
    /// The number of threads; that of the cores unless it is set.
    ///
    /// Stops the program if it is set below 1.
    public static var count: Int {
        get { number.load(ordering: .relaxed) }
        set {
            require(newValue >= 1, "Threads: the number must be at least 1, found \(newValue)")
            number.store(newValue, ordering: .relaxed)
        }
    }

    private static let number = Atomic(Processors.count)
}
