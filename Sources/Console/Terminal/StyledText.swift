import Text

/// How a piece of text looks in a terminal that shows colours.
public struct TextStyle: OptionSet, Hashable, Sendable {
    /// One bit for each property.
    public let rawValue: Int

    /// Creates a style from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = TextStyle(rawValue: 1 << 0)
    /// Fainter.
    public static let dim = TextStyle(rawValue: 1 << 1)
    /// Slanted.
    public static let italic = TextStyle(rawValue: 1 << 2)
    /// With a line below.
    public static let underline = TextStyle(rawValue: 1 << 3)
    /// Wrong.
    public static let red = TextStyle(rawValue: 1 << 4)
    /// Right.
    public static let green = TextStyle(rawValue: 1 << 5)
    /// Of note.
    public static let yellow = TextStyle(rawValue: 1 << 6)
    /// Code.
    public static let cyan = TextStyle(rawValue: 1 << 7)

    private static let codes: [(TextStyle, Int)] = [
        (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.red, 31), (.green, 32), (.yellow, 33), (.cyan, 36),
    ]

    /// The escape sequence that switches the style on.
    var escape: String {
        let numbers = Self.codes.filter { contains($0.0) }.map { "\($0.1)" }
        return numbers.isEmpty ? "" : "\u{1B}[\(numbers.joined(separator: ";"))m"
    }
}

/// A text whose parts have styles.
///
/// Widths and line breaks are found before any escape sequence is written.
public struct StyledText: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// One part.
    public struct Run: Sendable, Equatable {
        /// What it says.
        public var text: String
        /// How it looks.
        public var style: TextStyle
    }

    /// The parts in order.
    public private(set) var runs: [Run] = []

    /// Creates a text of one style.
    public init(_ text: String = "", _ style: TextStyle = []) {
        append(text, style)
    }

    /// Creates a plain text.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Adds a part at the end.
    public mutating func append(_ text: String, _ style: TextStyle = []) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.style == style {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(text: text, style: style))
        }
    }

    /// Adds another text at the end.
    public static func += (left: inout StyledText, right: StyledText) {
        for run in right.runs { left.append(run.text, run.style) }
    }

    /// Joins two texts.
    public static func + (left: StyledText, right: StyledText) -> StyledText {
        var result = left
        result += right
        return result
    }

    /// The text without its styles.
    public var plain: String { runs.map(\.text).joined() }

    /// The columns that it takes.
    public var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

    /// The same text with every part passed through `transform`.
    public func mapText(_ transform: (String) -> String) -> StyledText {
        runs.reduce(into: StyledText()) { $0.append(transform($1.text), $1.style) }
    }

    /// The text as it is written: with escape sequences where colours are used.
    public func written(color: Bool) -> String {
        guard color else { return plain }
        return runs.map { run in
            let escape = run.style.escape
            return escape.isEmpty ? run.text : escape + run.text + "\u{1B}[0m"
        }.joined()
    }
}

/// Breaks a text into lines of at most `width` columns, keeping the styles of its parts.
public func wrapped(_ text: StyledText, width: Int, hanging: StyledText = StyledText()) -> [StyledText] {
    wrapped(text.characters, width: width, hanging: hanging.characters).map { line in
        line.reduce(into: StyledText()) { $0.append(String($1.character), $1.style) }
    }
}

extension StyledText {
    fileprivate var characters: [StyledCharacter<TextStyle>] {
        runs.flatMap { run in run.text.map { StyledCharacter($0, run.style) } }
    }
}
