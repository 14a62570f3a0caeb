import Foundation
import TestSupport
import Testing

@testable import Plotting

/// The browser that a table of glyph widths is checked against.
private let browser = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].first { FileManager.default.isExecutableFile(atPath: $0) }

/// A table cannot check itself: a browser measures the texts of figures that it has laid out with real fonts.
@Suite("In a browser")
struct BrowserTests {
    @Test(
        "measured text boxes of all kinds of figures lie inside the picture and do not touch",
        .enabled(if: browser != nil, "no Chromium here"))
    func boxes() throws {
        let figures = (0..<64).map(NastyFigures.figure) + Gallery.figures
        let parts = figures.enumerated().map { index, figure in
            figure.svg(width: [240.0, 480, 640, 960][index % 4], isStandalone: false)
        }
        let page = """
            <!doctype html><meta charset="utf-8"><body>\(parts.joined())<script>
            const faults = [];
            for (const svg of document.querySelectorAll('svg')) {
              const view = svg.viewBox.baseVal, all = [];
              for (const text of svg.querySelectorAll('text')) {
                const group = text.closest('[visibility=hidden]');
                if (group) continue;
                const box = text.getBBox();
                if (box.width == 0) continue;
                // Of a line's height a quarter is the font's own leading, which no glyph of a Latin text reaches.
                const size = parseFloat(getComputedStyle(text).fontSize), low = parseFloat(text.getAttribute('y'));
                all.push({s: text.textContent, l: box.x, r: box.x + box.width, t: low - 0.8 * size, b: low + 0.2 * size});
              }
              for (const a of all) {
                if (a.l < -0.5 || a.r > view.width + 0.5 || a.t < -0.5 || a.b > view.height + 0.5)
                  faults.push(svg.id + ' leaves the picture: ' + JSON.stringify(a));
                for (const b of all)
                  if (a !== b && a.l < b.r - 0.5 && b.l < a.r - 0.5 && a.t < b.b - 0.5 && b.t < a.b - 0.5)
                    faults.push(svg.id + ' touches: ' + JSON.stringify([a, b]));
              }
            }
            const count = document.querySelectorAll('svg text').length;
            document.body.textContent = 'measured ' + count + '\\n' + faults.join('\\n') + '\\nend';
            </script></body>
            """
        let folder = try TemporaryFolder()
        try folder.write(page.utf8, to: "page.html")
        let result = try dumped(folder.url("page.html"), profile: folder.url("profile"))
        #expect(result.contains("measured ") && result.contains("end"))
        #expect(Int(result.firstMatch(of: /measured (\d+)/)?.1 ?? "0") ?? 0 > 1000)
        for fault in result.split(separator: "\n") where fault.hasPrefix("nasty") || fault.hasPrefix("gallery") {
            Issue.record("\(fault)")
        }
    }

    /// The page's text after its script has run.
    private func dumped(_ file: URL, profile: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(browser))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile.path)", "--dump-dom",
            file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A browser that hangs must not hang the tests.
        let watchdog = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: watchdog)
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        watchdog.cancel()
        return String(decoding: data, as: UTF8.self).replacing("&lt;", with: "<").replacing("&amp;", with: "&")
    }
}
