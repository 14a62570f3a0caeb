/// The parameters that a type of layer declares.
///
/// They are looked up at every step, and a key path of a generic type is made anew wherever it is written: what
/// a type said is kept.
enum DeclaredParameters {
    private static let known = TypeTable<any Sendable>()

    static func of<L: Layer>(_ type: L.Type) -> [Parameter<L>] {
        known.value(of: type) { L.parameters } as? [Parameter<L>] ?? L.parameters
    }
}
