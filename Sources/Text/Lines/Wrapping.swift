/// Breaks a text into lines of at most `width` columns; all lines but the first begin with `hanging`.
///
/// Lines break at spaces and between East Asian characters; a word longer than a line is cut. Spaces inside a line and
/// at its beginning stay as they are, and a line break in the text stays one.
public func wrapped(_ text: String, width: Int, hanging: String = "") -> [String] {
    wrapped(text.map { StyledCharacter($0, ()) }, width: width, hanging: hanging.map { StyledCharacter($0, ()) })
        .map { line in String(line.map { $0.character }) }
}

/// A character and how it looks, whatever that is made of.
package struct StyledCharacter<Style> {
    package let character: Character
    package let style: Style

    package init(_ character: Character, _ style: Style) {
        self.character = character
        self.style = style
    }
}

/// Breaks characters into lines of at most `width` columns, each with its style.
package func wrapped<Style>(
    _ text: [StyledCharacter<Style>], width: Int, hanging: [StyledCharacter<Style>]
) -> [[StyledCharacter<Style>]] {
    var filler = LineFiller(width: max(width, 1), hanging: hanging)
    for cell in text { filler.add(cell) }
    return filler.finish()
}

private struct LineFiller<Style> {
    private typealias Cell = StyledCharacter<Style>

    private let width: Int
    private let hanging: [Cell]
    private let hangingWidth: Int
    private var lines: [[Cell]] = []
    private var line: [Cell] = []
    private var lineWidth = 0
    private var lineHasWords = false
    private var spaces: [Cell] = []
    private var word: [Cell] = []
    private var wordWidth = 0

    init(width: Int, hanging: [StyledCharacter<Style>]) {
        self.width = width
        let indent = hanging.reduce(0) { $0 + $1.character.displayWidth }
        // An indent that leaves no place for a wide character would push it out of the line.
        let fits = indent + 2 <= width
        self.hanging = fits ? hanging : []
        hangingWidth = fits ? indent : 0
    }

    mutating func add(_ cell: StyledCharacter<Style>) {
        let character = cell.character
        if character.isNewline {
            placeWord()
            breakLine()
        } else if character == " " || character == "\t" {
            placeWord()
            spaces.append(Cell(" ", cell.style))
        } else {
            let isWide = character.displayWidth == 2
            if isWide && !cannotBegin.contains(character), !word.isEmpty { placeWord() }
            word.append(cell)
            wordWidth += character.displayWidth
            // A closing mark may still follow, so a wide character is placed only when the next one comes.
            if isWide && cannotBegin.contains(character) { placeWord() }
        }
    }

    mutating func finish() -> [[StyledCharacter<Style>]] {
        placeWord()
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    private mutating func placeWord() {
        guard !word.isEmpty else { return }
        if lineHasWords, lineWidth + spaces.count + wordWidth > width { breakLine() }
        for space in spaces where lineWidth + 1 < width || lineHasWords { put(space) }
        spaces = []
        for cell in word {
            if lineHasWords, lineWidth + cell.character.displayWidth > width { breakLine() }
            put(cell)
            lineHasWords = true
        }
        word = []
        wordWidth = 0
    }

    private mutating func put(_ cell: StyledCharacter<Style>) {
        line.append(cell)
        lineWidth += cell.character.displayWidth
    }

    private mutating func breakLine() {
        lines.append(line)
        line = hanging
        lineWidth = hangingWidth
        lineHasWords = false
        spaces = []
    }
}

/// Marks that no line of Chinese or Japanese begins with.
private let cannotBegin: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "】", "》", "」", "』", "”", "’", "％",
]
