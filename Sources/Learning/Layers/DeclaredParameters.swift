import Synchronization

/// The parameters that a type of layer declares.
///
/// They are looked up at every step, and a key path of a generic type is made anew wherever it is written: each type is
/// asked once.
enum DeclaredParameters {
    private static let known = Mutex<[ObjectIdentifier: any Sendable]>([:])

    static func of<L: Layer>(_ type: L.Type) -> [Parameter<L>] {
        let key = ObjectIdentifier(type)
        if let list = known.withLock({ $0[key] }) as? [Parameter<L>] { return list }
        let list = L.parameters
        known.withLock { $0[key] = list }
        return list
    }
}
