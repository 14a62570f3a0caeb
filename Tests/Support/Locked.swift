import Foundation

/// A value for several threads, behind a lock that the thread sanitizer understands, unlike `Mutex`.
public final class Locked<Value>: @unchecked Sendable {  // the lock guards the value
    private let lock = NSLock()
    private var value: Value

    /// Guards a value.
    public init(_ value: Value) { self.value = value }

    /// Lends the value to one thread at a time.
    public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
