import Foundation
import TestSupport
import Testing
import Text

@testable import Plotting

/// A table cannot check itself: a browser measures the texts of figures that it has laid out with real fonts.
@Suite("In a browser")
struct BrowserTests {
    @Test(
        "measured text boxes of all kinds of figures lie inside the picture and do not touch",
        .enabled(if: Browser.path != nil, "no Chromium here"))
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
        let result = try Browser(folder.url("page.html"), ["--dump-dom"]).output
        #expect(result.contains("measured ") && result.contains("end"))
        #expect(Int(result.firstMatch(of: /measured (\d+)/)?.1 ?? "0") ?? 0 > 1000)
        for fault in result.split(separator: "\n") where fault.hasPrefix("nasty") || fault.hasPrefix("gallery") {
            Issue.record("\(fault)")
        }
    }
}
