import Text

/// The characters that a figure in a terminal is drawn with.
public enum TextStyle: Sendable, Hashable, CaseIterable {
    /// Braille patterns: eight dots to a character, the finest.
    case braille
    /// Quarter blocks: coarser, but in nearly every font.
    case block
    /// Printable ASCII alone, for terminals and files that know nothing else.
    case ascii
}

/// Where a figure's text goes: how wide it is, what characters it knows, and whether it knows colours.
struct TextPage: Sendable {
    var width: Int
    var height: Int?
    var style: TextStyle
    var hasColor: Bool

    init(width: Int, height: Int?, style: TextStyle, hasColor: Bool) {
        self.width = min(max(width, 40), 120)
        self.height = height.map { min(max($0, 4), 60) }
        self.style = style
        self.hasColor = hasColor
    }

    var isASCII: Bool { style == .ascii }
}

extension Figure {
    /// The figure as lines of text, each ended by a newline and none wider than the width.
    ///
    /// - Parameters:
    ///   - width: in columns, 40…120.
    ///   - height: rows of each frame of a plot, 4…60; chosen from their number if not given.
    ///   - style: the characters to draw with.
    ///   - color: whether to colour by escape sequences; without them the text contains none.
    public func text(width: Int = 80, height: Int? = nil, style: TextStyle = .braille, color: Bool = false) -> String {
        let page = TextPage(width: width, height: height, style: style, hasColor: color)
        var lines = wrapped(title.safe, width: page.width).map { StyledLine($0, .bold) }
        lines += content.lines(page)
        for note in notes {
            lines += wrapped(note.safe, width: page.width).map { StyledLine($0, .faint) }
        }
        return lines.map { $0.text(on: page) + "\n" }.joined()
    }
}
