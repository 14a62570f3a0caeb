import Plotting

extension Chapter {
    /// Shows a figure: drawn in characters in the terminal, and with `--figures` or `--out` written as SVG, named for its
    /// slug.
    public func figure(
        _ figure: Plotting.Figure, file: String = #filePath, line: Int = #line, function: String = #function
    ) {
        self.figure(
            figure.slug, svg: { figure.svg() },
            text: { terminal in
                figure.text(
                    width: terminal.width, style: terminal.usesUnicode ? .braille : .ascii, color: terminal.usesColor
                ).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            }, file: file, line: line, function: function)
    }
}
