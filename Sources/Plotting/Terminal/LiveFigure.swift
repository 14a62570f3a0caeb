/// A figure in a terminal that is drawn again in its place while its data grows.
///
///     var live = LiveFigure(width: 80, rows: 24)
///     write(live.next(figure))   // as often as there is news
///     write(live.last(figure))   // at the end, when the cursor stands below a clean figure
///
/// It only makes the text; whoever writes it knows whether the terminal can rewrite its lines.
public struct LiveFigure: Sendable {
    private let width: Int
    private let rows: Int
    private let style: TextStyle
    private let hasColor: Bool
    /// The lines that stand in the terminal.
    private var drawn = 0

    /// A place for figures in a terminal of so many columns and rows.
    public init(width: Int = 80, rows: Int = 24, style: TextStyle = .braille, color: Bool = false) {
        self.width = width
        self.rows = max(rows, 8)
        self.style = style
        hasColor = color
    }

    /// The text that draws a figure over the one before.
    public mutating func next(_ figure: Figure) -> String {
        let lines = fitting(figure)
        let back = drawn > 0 ? "\r\u{1B}[\(drawn)A" : "\r"
        // Each line clears what an earlier one left to its right, and the end what it left below: nothing flickers.
        let text = lines.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
        drawn = lines.count
        return back + text
    }

    /// The text that draws the last figure, whole and as high as it likes, for the terminal to keep.
    ///
    /// - Parameter linesBelow: lines that have been written below the figure since, which it takes the place of.
    public mutating func last(_ figure: Figure, linesBelow: Int = 0) -> String {
        let lines = drawn + min(max(linesBelow, 0), rows)
        let back = drawn > 0 ? "\r\u{1B}[\(lines)A\u{1B}[J" : ""
        drawn = 0
        return back + figure.text(width: width, style: style, color: hasColor)
    }

    /// The figure in no more lines than the terminal has, since what scrolled away cannot be drawn over.
    private func fitting(_ figure: Figure) -> [String] {
        var lines: [String] = []
        for height in [nil, 14, 12, 10, 8, 6, 5, 4] as [Int?] {
            lines = figure.text(width: width, height: height, style: style, color: hasColor)
                .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            if lines.count < rows { return lines }
        }
        return Array(lines.prefix(rows - 1))
    }
}
