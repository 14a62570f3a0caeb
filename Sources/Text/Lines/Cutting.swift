extension String {
    /// The beginning of a line that takes at most so many columns.
    ///
    /// Escape sequences take none, and all of them stay, so that a colour that begins also ends.
    public func cut(toWidth width: Int) -> String {
        var result = ""
        var column = 0
        var isEscape = false
        for character in self {
            if isEscape || character == "\u{1B}" {
                result.append(character)
                // A control sequence begins with ESC [ and ends with a letter.
                isEscape = !(isEscape && character.isLetter)
            } else if column + character.displayWidth <= width {
                result.append(character)
                column += character.displayWidth
            }
        }
        return result
    }

    /// The text, or as much of its beginning as fits into so many columns with an ellipsis behind it.
    public func truncated(toWidth width: Int) -> String {
        if displayWidth <= width { return self }
        return width > 0 ? cut(toWidth: width - 1) + "…" : ""
    }
}
