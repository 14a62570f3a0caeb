import Mathematics

/// A block of a chapter's prose.
public indirect enum ProseBlock: Sendable, Equatable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    /// Sentences.
    case paragraph([Inline])
    /// Points, numbered or not.
    case list([ListItem])
    /// What somebody else says.
    case quotation([ProseBlock])
    /// A task for the reader: `> [!exercise] A title`, with what follows `> [!solution]` folded away.
    case exercise(title: [Inline], [ProseBlock], solution: [ProseBlock])
    /// What leads away from the lesson's path: `> [!aside] A title`.
    case aside(title: [Inline], [ProseBlock])
    /// Rows under named columns.
    case table(columns: [[Inline]], rows: [[[Inline]]])
    /// A displayed formula.
    case formula(Formula)
    /// Code that is shown and not run.
    case code([String])
}

/// A point of a list.
public struct ListItem: Sendable, Equatable {
    /// Its number in a numbered list.
    public var number: Int?
    /// How deep it stands, from zero.
    public var level: Int
    /// What it says.
    public var content: [Inline]
}

/// A part of a sentence.
public indirect enum Inline: Sendable, Equatable {
    /// Words.
    case text(String)
    /// Words said with a little more weight.
    case emphasis([Inline])
    /// Words said with much more weight.
    case strong([Inline])
    /// A name from the code.
    case code(String)
    /// A formula.
    case formula(Formula)
    /// Words that lead somewhere.
    case link([Inline], to: String)
    /// The place of a value of this run: `{steps}`.
    case value(String)
}
