/// The style of a page: light and dark as the reader's system is, narrow and wide screens, and paper.
enum HTMLStyle {
    /// One style sheet, without `<` and `&`, so that it stands in XHTML as it is.
    static let sheet = """

        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #d5dae0;
          --cell: #f6f7f9; --accent: #0a5cad; --good: #116329; --bad: #b3261e; --open: #8a5300;
          --keyword: #a3257c; --type: #0b6bb0; --string: #b23a1e; --number: #1f5fbf; --comment: #5d6b62;
          --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif;
          --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Liberation Serif", "DejaVu Serif", serif;
          --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
        @media screen and (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e3e6ea; --soft: #9aa4af;
          --line: #343a42; --cell: #1d2126; --accent: #79b8ff; --good: #6fcf87; --bad: #ff8f85; --open: #e9b25c;
          --keyword: #f08fcb; --type: #7fc7ff; --string: #ffa98f; --number: #a9c7ff; --comment: #93a39a; } }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
        header, main, footer { min-width: 0; }
        .book { margin: 2.5rem 0 0; color: var(--soft); font: 600 0.85rem/1.4 var(--sans); letter-spacing: 0.08em;
          text-transform: uppercase; }
        .book a:not([rel=contents]) { font-weight: 400; letter-spacing: 0; text-transform: none; }
        h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; margin: 2.2em 0 0.6em; text-wrap: balance; }
        h1 { font-size: 2.1rem; margin: 0.3rem 0 1.2rem; letter-spacing: -0.015em; }
        h2 { font-size: 1.45rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.15rem; }
        h4, h5, h6 { font-size: 1rem; }
        p, ul, ol, dl, blockquote { margin: 0 0 1em; }
        li > ul, li > ol { margin: 0; }
        a { color: var(--accent); text-underline-offset: 0.15em; }
        a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent);
          outline-offset: 2px; border-radius: 2px; }
        .anchor { color: var(--soft); font-weight: 400; text-decoration: none; opacity: 0; padding: 0 0.2em; }
        h2:hover .anchor, h3:hover .anchor, .anchor:focus-visible { opacity: 1; }
        .skip { position: absolute; left: -100rem; background: var(--paper); padding: 0.5rem 1rem; font-family: var(--sans); }
        .skip:focus { left: 0.5rem; top: 0.5rem; z-index: 2; }
        .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        nav { font: 0.95rem/1.45 var(--sans); margin: 0 0 2rem; padding: 0.9rem 1.1rem; border: 1px solid var(--line);
          border-radius: 8px; }
        nav ul { list-style: none; margin: 0; padding: 0; }
        nav li { margin: 0.2em 0; }
        nav li.level-3 { padding-left: 1.1em; font-size: 0.93em; }
        nav a { text-decoration: none; color: inherit; }
        nav a:hover { color: var(--accent); text-decoration: underline; }
        code, pre { font-family: var(--mono); font-size: 0.84em; }
        pre code { font-size: 1em; }
        p code, li code, td code { background: var(--cell); padding: 0.1em 0.3em; border-radius: 4px; }
        pre { margin: 0; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
        math { font-family: math, "Latin Modern Math", "STIX Two Math", "Cambria Math", "TeX Gyre Termes Math",
          "DejaVu Math TeX Gyre", "Noto Sans Math", serif; }
        .formula, .wide { overflow-x: auto; overflow-y: hidden; margin: 0 0 1em; max-width: 100%; }
        .formula { padding: 0.3em 0; }
        pre.code, pre.sample { margin: 0 0 1em; padding: 0.7rem 0.9rem; background: var(--cell); border-radius: 8px; }
        pre.code { padding-left: 0; }
        .line { display: block; padding-left: 4.6em; text-indent: -1.2em; min-height: 1.5em; }
        .line::before { content: attr(data-line); display: inline-block; width: 2.4em; margin: 0 1em 0 -3.4em;
          text-align: right; text-indent: 0; color: var(--soft); opacity: 0.75; }
        pre.code code { display: block; line-height: 1.5; white-space: pre-wrap; font-size: 1em; }
        .keyword { color: var(--keyword); font-weight: 600; }
        .type { color: var(--type); }
        .string { color: var(--string); }
        .number { font-variant-numeric: tabular-nums; }
        code .number { color: var(--number); }
        .comment { color: var(--comment); font-style: italic; }
        .hidden, .note { color: var(--soft); font: italic 0.9rem/1.5 var(--sans); }
        .outputs { margin: 0 0 1.6em; padding: 0.1rem 0 0.1rem 1.1rem; border-left: 3px solid var(--line);
          font-family: var(--sans); font-size: 0.95rem; }
        .outputs > * { margin: 0.55rem 0; }
        .outputs p { margin: 0.35rem 0; }
        .mark { font-weight: 700; }
        .holds .mark, .seal .mark, .right > .verdict .mark { color: var(--good); }
        .fails, .fails .mark, .wrong > .verdict .mark { color: var(--bad); }
        .fails { font-weight: 600; }
        .differs .mark, .failure > .mark, .open .mark { color: var(--open); }
        .numbers { font-family: var(--mono); font-size: 0.9em; margin-left: 0.4em; }
        .name { font-weight: 600; }
        .rows { color: var(--soft); font-size: 0.88em; white-space: nowrap; }
        .rows a { color: inherit; }
        .trace { display: flex; align-items: end; gap: 0.8rem; flex-wrap: wrap; }
        .trace .formula { margin: 0; }
        .failure pre { margin-top: 0.2rem; color: var(--open); }
        table { border-collapse: collapse; font: 0.92rem/1.45 var(--sans); font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding: 0 0 0.4rem; color: var(--soft); }
        th, td { padding: 0.28rem 0.9rem 0.28rem 0; text-align: left; vertical-align: top; }
        thead th { border-bottom: 1.5px solid var(--ink); white-space: nowrap; }
        tbody tr + tr td { border-top: 1px solid var(--line); }
        th.number, td.number { text-align: right; }
        .matrix td { text-align: right; padding: 0.1rem 0.7rem; }
        .matrix th { font-weight: 400; color: var(--soft); border: 0; padding: 0.1rem 0.7rem; text-align: right; }
        .matrix tbody tr td, .matrix thead th { border: 0 solid var(--ink); }
        .matrix tbody tr td:last-child { border-right-width: 2px; }
        .matrix tbody tr td:first-child, .matrix tbody tr th + td { border-left-width: 2px; }
        figure { margin: 1.2rem 0; }
        .drawn svg { display: block; max-width: 100%; height: auto; }
        .narrow-screen { display: none; }
        figcaption { color: var(--soft); font: 0.92rem/1.45 var(--sans); margin-top: 0.4rem; }
        blockquote { margin-left: 0; margin-right: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--ink); }
        [lang|="zh"] { font-family: "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, "Noto Sans CJK SC", serif; }
        .translation { font-style: italic; }
        .claim, .grade, .exercise, aside { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px;
          padding: 0.8rem 1rem 0.4rem; margin: 1.2rem 0; }
        aside { border-left-color: var(--soft); }
        .claim.wrong, .grade.wrong { border-left-color: var(--bad); }
        .claim.right, .grade.right { border-left-color: var(--good); }
        .claim.open, .grade.open { border-left-color: var(--open); }
        .title { font-family: var(--sans); margin: 0 0 0.5rem; }
        .claim .title .verdict { font-size: 0.78rem; font-weight: 700; letter-spacing: 0.04em; padding: 0.1em 0.5em;
          border: 1px solid currentColor; border-radius: 1em; white-space: nowrap; }
        .claim.wrong .title .verdict { color: var(--bad); }
        .claim.right .title .verdict { color: var(--good); }
        .claim.open .title .verdict { color: var(--open); }
        .claim blockquote { margin: 0 0 0.8rem; }
        .claim blockquote p { margin: 0 0 0.3rem; }
        .grade .verdict { font-weight: 700; }
        .grade.wrong .verdict { color: var(--bad); }
        .grade.right .verdict { color: var(--good); }
        dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0.4rem 0; }
        dt { color: var(--soft); }
        dd { margin: 0; overflow-x: auto; overflow-y: hidden; padding: 0.1em 0; }
        details { margin: 0.4rem 0 0.6rem; }
        details.evidence { margin: 0.35rem 0; }
        details.evidence summary.holds { font-weight: 400; color: inherit; }
        details.evidence p { padding-left: 1.1rem; }
        summary { cursor: pointer; font: 600 0.95rem/1.6 var(--sans); color: var(--accent); }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
          font: 0.92rem/1.5 var(--sans); }
        footer .summary { color: var(--ink); font-weight: 600; }
        @media (min-width: 76rem) {
          body { max-width: 64rem; display: grid; grid-template-columns: 14rem minmax(0, 46rem); column-gap: 3.5rem;
            justify-content: center; }
          header, main, footer { grid-column: 2; }
          nav { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 2rem; border: 0;
            padding: 3.1rem 0 0; max-height: 100vh; overflow-y: auto; font-size: 0.88rem; color: var(--soft); }
        }
        @media screen and (max-width: 40rem) {
          body { padding: 0 1rem 3rem; font-size: 1rem; }
          h1 { font-size: 1.7rem; }
          .wide-screen { display: none; }
          .narrow-screen { display: block; }
          .scrolling { overflow-x: auto; overflow-y: hidden; }
          .scrolling svg { max-width: none; width: 34rem; }
          .outputs { padding-left: 0.7rem; }
          .line { padding-left: 4.3em; }
          .line::before { width: 2.3em; margin: 0 0.7em 0 -3em; }
          dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
          dd { margin-bottom: 0.4rem; }
        }
        @media print {
          html { font-size: 9.6pt; }
          body { max-width: none; padding: 0; }
          nav, .skip, .anchor { display: none; }
          figure, .claim, .grade, .exercise, aside, .formula, tr, .trace, .outputs p { break-inside: avoid; }
          h1, h2, h3, h4 { break-after: avoid; }
          pre.code { border: 1px solid var(--line); break-inside: auto; }
          .line { break-inside: avoid; }
          .formula, .wide { overflow: visible; }
          a { color: inherit; }
        }
        @page { margin: 18mm 16mm; }

        """
}
