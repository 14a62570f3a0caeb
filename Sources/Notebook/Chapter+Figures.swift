import Console
import Plotting

extension Chapter {
    /// Shows a figure: drawn in characters in the terminal, inline on a page, and with `--figures` or `--out` written as
    /// SVG under its name, `05-digits.svg` for `05-digits`.
    ///
    /// A figure of frames moves on a page; in the terminal its last frame stands. Every figure has a name of its own in
    /// its chapter.
    public func figure(
        _ name: String, _ figure: Plotting.Figure, caption: String? = nil, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) {
        let slug = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
        let shown = ShownFigure(name: slug, caption: caption, figure: figure.named(slug))
        leave(.figure(shown), file, line, function)
        let folders = [arguments[.figures], arguments[.out]?.appending(path: "figures")].compactMap(\.self)
        guard !folders.isEmpty else { return }
        let svg = shown.figure.svg()
        do throws(Failure) {
            for folder in folders { try AtomicFile.write(svg, to: folder.appending(path: shown.fileName)) }
        } catch {
            stop(error)
        }
        print {
            $0.keep(figure: shown.fileName); return ""
        }
    }
}
