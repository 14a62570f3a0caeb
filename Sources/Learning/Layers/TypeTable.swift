import Foundation

/// What is known of each of several types, so that it need not be worked out again.
///
/// Two threads may both work it out at first, and come to the same. A lock of the system's kind, which the thread sanitizer
/// understands.
final class TypeTable<Value: Sendable>: @unchecked Sendable {  // the lock guards the values
    private let lock = NSLock()
    private var values: [ObjectIdentifier: Value] = [:]

    /// The value of a type; `make` works it out the first time.
    func value(of type: Any.Type, _ make: () -> Value) -> Value {
        let key = ObjectIdentifier(type)
        if let value = lock.withLock({ values[key] }) { return value }
        let value = make()
        lock.withLock { values[key] = value }
        return value
    }
}
