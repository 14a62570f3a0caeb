import Foundation

/// What is known of each of several types, worked out once for each.
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
