import Foundation
import TestSupport
import Testing

/// A page with its parser is not yet a page that can be read: a browser lays it out with real fonts.
@Suite("A page in a browser", .enabled(if: Browser.path != nil, "no Chromium here"), .serialized)
struct PageInBrowserTests {
    /// The test chapter's page in a folder of its own, which is gone afterwards.
    private func withPage<Result>(_ body: (_ page: URL, _ folder: URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gradebook-page-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try ProgramRun("FixtureChapter", ["--quiet", "--out", folder.path]).code == 0)
        return try body(folder.appending(path: "fixture.html"), folder)
    }

    /// What a script finds in the page at a width: the page itself has none, so it stands in a frame.
    private func found(_ script: String, width: Int, _ words: [String] = []) throws -> String {
        try withPage { page, folder in
            let frame = folder.appending(path: "frame.html")
            try """
            <!DOCTYPE html><html><body style="margin:0"><iframe src="fixture.html" width="\(width)" height="900"
            style="border:0"></iframe><pre id="result">nothing</pre><script>
            document.querySelector('iframe').onload = event => {
              const page = event.target.contentDocument, view = event.target.contentWindow, result = [];
              \(script)
              document.body.innerHTML = '<pre>found' + ':' + result.join('; ') + ':end</pre>';
            };</script></body></html>
            """.write(to: frame, atomically: true, encoding: .utf8)
            let browser = try Browser(
                frame,
                [
                    "--allow-file-access-from-files", "--virtual-time-budget=5000", "--window-size=1400,1000",
                    "--dump-dom",
                ]
                    + words)
            return String(try #require(browser.output.firstMatch(of: #/found:(.*):end/#)?.1))
        }
    }

    @Test("nothing is wider than the page", arguments: [360, 768, 1280])
    func width(_ width: Int) throws {
        let script = """
            const root = page.documentElement;
            result.push(root.scrollWidth <= root.clientWidth && root.clientWidth >= \(width) - 20 ? 'fits'
              : root.scrollWidth + ' in ' + root.clientWidth);
            for (const element of page.querySelectorAll('main *, header *, footer *')) {
              if (element.closest('.wide, .formula, .scrolling, dd, .spoken, svg, math')) continue;
              const box = element.getBoundingClientRect();
              if (box.right > root.clientWidth + 1) result.push(element.tagName + '.' + element.className);
            }
            """
        #expect(try found(script, width: width) == "fits")
    }

    @Test("formulas are laid out: fractions stand higher than a line, nothing is empty, limits stand above each other")
    func formulas() throws {
        let script = """
            const formulas = [...page.querySelectorAll('math')].filter(math => !math.closest('details'));
            result.push(formulas.length > 10);
            result.push(formulas.every(math => math.getBoundingClientRect().width > 3));
            const parts = name => [...page.querySelectorAll(name)].filter(math => !math.closest('details'));
            const boxes = part => [...part.children].map(child => child.getBoundingClientRect());
            result.push(parts('mfrac').length > 3 && parts('mfrac').every(part => {
              const [above, below] = boxes(part); return above.bottom <= below.top + 1; }));
            result.push(parts('munderover').length > 0 && parts('munderover').every(part => {
              const [base, below, above] = boxes(part); return above.top < base.top && below.bottom > base.bottom; }));
            result.push(parts('msup').every(part => { const [base, raised] = boxes(part);
              return raised.left >= base.left && raised.top <= base.top + base.height / 2; }));
            """
        #expect(try found(script, width: 1280) == "true; true; true; true; true")
    }

    @Test(
        "a figure is drawn once, for the screen that it stands on, in letters that can be read", arguments: [360, 1280])
    func figures(_ width: Int) throws {
        let script = """
            const shown = [...page.querySelectorAll('figure svg')].filter(svg => svg.getBoundingClientRect().width > 0);
            result.push(shown.length === page.querySelectorAll('figure').length);
            result.push(shown.every(svg => { const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              return [...svg.querySelectorAll('text')].every(text =>
                parseFloat(view.getComputedStyle(text).fontSize) * scale >= 9.2); }));
            result.push([...page.querySelectorAll('.scrolling')].length);
            """
        #expect(try found(script, width: width) == "true; true; 1")
    }

    @Test("every place has one name, every link leads to one, and each part can be reached by keyboard")
    func accessibility() throws {
        let script = """
            const ids = [...page.querySelectorAll('[id]')].map(element => element.id);
            result.push(ids.length === new Set(ids).size);
            result.push([...page.querySelectorAll('a[href^="#"]')].every(link => ids.includes(link.hash.slice(1))));
            result.push([...page.querySelectorAll('nav a')].length === page.querySelectorAll('main h2, main h3').length);
            result.push(page.querySelectorAll('h1').length === 1 && page.documentElement.lang === 'en');
            result.push([...page.querySelectorAll('svg')].every(svg => svg.getAttribute('role') === 'img'
              && page.getElementById(svg.getAttribute('aria-labelledby')).textContent.length > 0));
            result.push([...page.querySelectorAll('[lang="zh-Hans"]')].length > 0);
            result.push([...page.querySelectorAll('th')].every(cell => cell.scope));
            for (const element of page.querySelectorAll('main *'))
              if (element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(
                view.getComputedStyle(element).overflowX) && element.tabIndex < 0) result.push(element.className);
            """
        let result = try found(script, width: 360)
        #expect(result == "true; true; true; true; true; true; true")
    }

    @Test("words stand out from their paper, by day and by night", arguments: ["1", "0"])
    func contrast(_ scheme: String) throws {
        // WCAG 2: 4.5 to 1. Colours come as rgb(r, g, b); what has none of its own stands on what is behind it.
        let script = """
            const light = text => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map(c => c / 255)
              .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const paper = element => { for (let e = element; e; e = e.parentElement) {
              const colour = view.getComputedStyle(e).backgroundColor;
              if (colour !== 'rgba(0, 0, 0, 0)') return colour; } return 'rgb(255, 255, 255)'; };
            result.push(view.matchMedia('(prefers-color-scheme: dark)').matches);
            for (const element of page.querySelectorAll('body *')) {
              if (element.closest('svg, math, .skip, .anchor') || ![...element.childNodes].some(
                node => node.nodeType === 3 && node.textContent.trim())) continue;
              const [a, b] = [light(view.getComputedStyle(element).color), light(paper(element))];
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              if (ratio < 4.5) result.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
            }
            """
        let result = try found(script, width: 768, ["--blink-settings=preferredColorScheme=\(scheme)"])
        #expect(result == (scheme == "0" ? "true" : "false"))
    }

    @Test("nothing is asked of a network, and the console has nothing to say")
    func quiet() throws {
        try withPage { page, folder in
            let quiet = try requests(of: page)
            #expect(quiet.output.contains("A lesson to test lessons"))
            #expect(!quiet.errors.contains("CONSOLE"), "\(quiet.errors)")
            #expect(quiet.urls == [])
            // The same page with a picture from elsewhere: its own policy forbids that, and without it the log shows it.
            let text = try String(contentsOf: page, encoding: .utf8)
                .replacing("</main>", with: "<img src=\"http://127.0.0.1:9/picture.png\" alt=\"\"/></main>")
            let other = folder.appending(path: "other.html")
            try text.write(to: other, atomically: true, encoding: .utf8)
            let forbidden = try requests(of: other)
            #expect(forbidden.urls == [] && forbidden.errors.contains("Content Security Policy"))
            try text.replacing("Content-Security-Policy", with: "none").write(
                to: other, atomically: true, encoding: .utf8)
            #expect(try requests(of: other).urls == ["http://127.0.0.1:9/picture.png"])
        }
    }

    /// What a page asks for beyond files, without what the browser asks for itself.
    private func requests(of page: URL) throws -> (urls: [String], output: String, errors: String) {
        let log = page.deletingLastPathComponent().appending(path: "net.json")
        let browser = try Browser(
            page,
            [
                "--enable-logging=stderr", "--v=0", "--log-net-log=\(log.path)", "--disable-background-networking",
                "--disable-component-update", "--no-first-run", "--virtual-time-budget=3000", "--dump-dom",
            ])
        let urls = try String(contentsOf: log, encoding: .utf8).matches(of: #/"url":"(https?:[^"]*)"/#).map {
            String($0.1)
        }
        let own = urls.filter { !$0.contains("google") && !$0.contains("gvt1.com") }
        return (Set(own).sorted(), browser.output, browser.errors)
    }

    @Test("on paper it is a document of several light pages")
    func paper() throws {
        try withPage { page, folder in
            let file = folder.appending(path: "page.pdf")
            _ = try Browser(page, ["--print-to-pdf=\(file.path)", "--no-pdf-header-footer"])
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            #expect(text.hasPrefix("%PDF"))
            #expect(text.matches(of: #/\/Type ?\/Page\b/#).count >= 3)
        }
    }
}
