/// What the command line of one run says: a typed value for every option.
public struct Arguments: Sendable {
    /// What the user asked for besides running.
    public enum Request: Sendable {
        /// Run the program.
        case run
        /// `-h` or `--help`.
        case help
        /// `--version`.
        case version
    }

    /// What the user asked for.
    public internal(set) var request = Request.run
    /// The arguments that are not options, in order.
    public internal(set) var operands: [String] = []
    /// The texts of each option that was given, none for a flag, and what they come to.
    var given: [String: (texts: [String], value: any Sendable)] = [:]

    /// The value of an option: what was given, or its default.
    ///
    /// An option that the program does not declare always has its default.
    public subscript<Value>(_ option: Option<Value>) -> Value {
        given(option) ?? option.defaultValue
    }

    /// The value that was given for an option, nil where the default stands.
    public func given<Value>(_ option: Option<Value>) -> Value? {
        // Of an option whose value may be nil, nothing would otherwise pass for a nil that was given.
        guard let entry = given[option.name] else { return nil }
        return entry.value as? Value
    }

    /// The options that were given, as one would type them again, in the order in which the program declares them.
    func retyped(_ options: [any OptionDeclaration], where include: (any OptionDeclaration) -> Bool) -> [String] {
        options.filter(include).flatMap { option -> [String] in
            guard let given = given[option.name] else { return [] }
            guard option.placeholder != nil else { return ["--\(option.name)"] }
            return given.texts.flatMap { text in
                text.hasPrefix("-") ? ["--\(option.name)=\(text)"] : ["--\(option.name)", text]
            }
        }
    }
}
