/// Elements and text in XHTML syntax, which browsers read as HTML.
enum Markup {
    /// An element with its attributes in the order given; an attribute without a value is left out.
    static func element(_ name: String, _ attributes: [(String, String?)], _ content: String) -> String {
        "<\(name)\(list(attributes))>\(content)</\(name)>"
    }

    /// An element without attributes.
    static func element(_ name: String, _ content: String) -> String { "<\(name)>\(content)</\(name)>" }

    private static func list(_ attributes: [(String, String?)]) -> String {
        attributes.reduce(into: "") { result, attribute in
            if let value = attribute.1 { result += " \(attribute.0)=\"\(escaped(value))\"" }
        }
    }

    /// Text in which nothing is markup; what XML cannot hold becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE:
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Text with its Chinese marked as such, so that browsers choose the right glyphs and screen readers the right voice.
    static func text(_ text: String) -> String {
        ChineseRuns.split(text).map { run in
            run.isChinese ? element("span", [("lang", "zh-Hans")], escaped(run.text)) : escaped(run.text)
        }.joined()
    }
}
