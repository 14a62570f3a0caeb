import Plotting

extension Chapter {
    /// Shows a figure: drawn in characters in the terminal, and with `--figures` or `--out` written as SVG under its name,
    /// `05-digits.svg` for `05-digits`.
    public func figure(
        _ name: String, _ figure: Plotting.Figure, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) {
        self.figure(
            name, svg: { figure.svg() },
            text: { terminal in
                figure.text(
                    width: terminal.width, style: terminal.usesUnicode ? .braille : .ascii, color: terminal.usesColor
                ).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            }, file: file, line: line, function: function)
    }
}
