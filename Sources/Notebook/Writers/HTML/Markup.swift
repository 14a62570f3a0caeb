import Text

/// Elements and text in XHTML syntax, which browsers read as HTML.
enum Markup {
    /// An element with its attributes in the order given; an attribute without a value is left out.
    static func element(_ name: String, _ attributes: [(String, String?)], _ content: String) -> String {
        .xmlElement(name, attributes, content)
    }

    /// An element without attributes.
    static func element(_ name: String, _ content: String) -> String { element(name, [], content) }

    /// Text with its Chinese marked as such, so that browsers choose the right glyphs and screen readers the right voice.
    static func text(_ text: String) -> String {
        ChineseRuns.split(text).map { run in
            run.isChinese ? element("span", [("lang", "zh-Hans")], run.text.xmlEscaped) : run.text.xmlEscaped
        }.joined()
    }
}
