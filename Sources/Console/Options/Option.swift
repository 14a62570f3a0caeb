/// What every option has, whatever the type of its value: enough to list it and to read it.
public protocol OptionDeclaration: Sendable {
    /// The long name without its dashes: `epochs`.
    var name: String { get }
    /// What stands for the value in the help: `N`. A flag has none and takes no value.
    var placeholder: String? { get }
    /// One phrase for a learner, without a full stop.
    var help: String { get }
    /// The default as the help shows it, nil where there is nothing to show.
    var shownDefault: String? { get }
    /// Whether a different value can change the numbers of a run; a width or a colour cannot.
    var changesResults: Bool { get }
    /// Whether it may be given several times.
    var isRepeated: Bool { get }
    /// Reads a value from its texts: one, or as many as were given where it is repeated.
    func value(from texts: [String]) throws(OptionRefusal) -> any Sendable
}

/// Why the text given for an option is not one of its values.
public struct OptionRefusal: Error, Equatable, Sendable {
    /// The rule and what was found: `must be at least 1, found 0`.
    public let reason: String

    /// Creates a refusal with its reason.
    public init(_ reason: String) {
        self.reason = reason
    }
}

/// A long option of a program, declared once: its name, its help, its default and how its text is read.
///
///     let epochs = Option.epochs(default: 5)
///     let model = Option.choice("model", of: Model.self, default: .cnn000, help: "the model to train")
public struct Option<Value: Sendable>: OptionDeclaration {
    /// The long name without its dashes.
    public let name: String
    /// What stands for the value in the help; nil for a flag.
    public let placeholder: String?
    /// One phrase for a learner.
    public let help: String
    /// The default as the help shows it.
    public let shownDefault: String?
    /// Whether a different value can change the numbers of a run.
    public private(set) var changesResults = true
    /// Whether it may be given several times.
    public let isRepeated: Bool
    /// The value where the option is not given.
    public let defaultValue: Value
    private let read: @Sendable ([String]) throws(OptionRefusal) -> Value

    /// Declares an option with a reader of its own; the usual kinds have a factory each.
    public init(
        _ name: String, placeholder: String?, default defaultValue: Value, shownDefault: String? = nil, help: String,
        read: @escaping @Sendable (String) throws(OptionRefusal) -> Value
    ) {
        self.init(
            name, placeholder: placeholder, default: defaultValue, shownDefault: shownDefault, help: help,
            isRepeated: false
        ) { texts throws(OptionRefusal) in try read(texts.last ?? "") }
    }

    /// An option that may be given several times: its value is what each of them says, in order.
    public static func repeated<Element>(
        _ name: String, placeholder: String, help: String,
        read: @escaping @Sendable (String) throws(OptionRefusal) -> Element
    ) -> Self where Value == [Element] {
        Option(name, placeholder: placeholder, default: [], shownDefault: nil, help: help, isRepeated: true) {
            texts throws(OptionRefusal) in
            var values: [Element] = []
            for text in texts { values.append(try read(text)) }
            return values
        }
    }

    private init(
        _ name: String, placeholder: String?, default defaultValue: Value, shownDefault: String?, help: String,
        isRepeated: Bool, readAll: @escaping @Sendable ([String]) throws(OptionRefusal) -> Value
    ) {
        self.name = name
        self.placeholder = placeholder
        self.help = help
        self.shownDefault = shownDefault
        self.isRepeated = isRepeated
        self.defaultValue = defaultValue
        read = readAll
    }

    /// Reads a value from its texts.
    public func value(from texts: [String]) throws(OptionRefusal) -> any Sendable {
        try read(texts)
    }

    /// The same option, marked as one that cannot change the numbers of a run.
    public func presentationOnly() -> Self {
        var copy = self
        copy.changesResults = false
        return copy
    }
}
