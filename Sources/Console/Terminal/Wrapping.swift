/// Breaks a text into lines of at most `width` columns; all lines but the first begin with `hanging`.
///
/// Lines break at spaces and between East Asian characters; a word longer than a line is cut. Spaces inside a line and
/// at its beginning stay as they are, and a line break in the text stays one.
public func wrapped(_ text: String, width: Int, hanging: String = "") -> [String] {
    wrapped(StyledText(text), width: width, hanging: StyledText(hanging)).map(\.plain)
}

/// Breaks a text into lines of at most `width` columns, keeping the styles of its parts.
public func wrapped(_ text: StyledText, width: Int, hanging: StyledText = StyledText()) -> [StyledText] {
    var filler = LineFiller(width: max(width, 1), hanging: hanging)
    for run in text.runs {
        for character in run.text { filler.add(character, run.style) }
    }
    return filler.finish()
}

private struct LineFiller {
    private typealias Cell = (character: Character, style: TextStyle)

    let width: Int
    let hanging: StyledText
    private var lines: [StyledText] = []
    private var line = StyledText()
    private var lineWidth = 0
    private var lineHasWords = false
    private var spaces: [Cell] = []
    private var word: [Cell] = []
    private var wordWidth = 0

    init(width: Int, hanging: StyledText) {
        self.width = width
        // An indent that leaves no place for a wide character would push it out of the line.
        self.hanging = hanging.displayWidth + 2 <= width ? hanging : StyledText()
    }

    mutating func add(_ character: Character, _ style: TextStyle) {
        if character.isNewline {
            placeWord()
            breakLine()
        } else if character == " " || character == "\t" {
            placeWord()
            spaces.append((" ", style))
        } else {
            let isWide = character.displayWidth == 2
            if isWide && !cannotBegin.contains(character), !word.isEmpty { placeWord() }
            word.append((character, style))
            wordWidth += character.displayWidth
            // A closing mark may still follow, so a wide character is placed only when the next one comes.
            if isWide && cannotBegin.contains(character) { placeWord() }
        }
    }

    mutating func finish() -> [StyledText] {
        placeWord()
        if !line.runs.isEmpty || lines.isEmpty { lines.append(line) }
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

    private mutating func put(_ cell: Cell) {
        line.append(String(cell.character), cell.style)
        lineWidth += cell.character.displayWidth
    }

    private mutating func breakLine() {
        lines.append(line)
        line = hanging
        lineWidth = hanging.displayWidth
        lineHasWords = false
        spaces = []
    }
}

/// Marks that no line of Chinese or Japanese begins with.
private let cannotBegin: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "】", "》", "」", "』", "”", "’", "％",
]
