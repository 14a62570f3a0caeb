extension String {
    /// The text in which nothing is markup, neither in an element nor in an attribute; what is unsafe becomes U+FFFD, but
    /// for line ends and tabs.
    public var xmlEscaped: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{A0}": result += "&#xA0;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar.isUnsafe ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// An element in XHTML syntax, its attributes in the order given; one without a value is left out, and an element
    /// without content ends where it begins.
    public static func xmlElement(_ name: String, _ attributes: [(String, String?)], _ content: String?) -> String {
        var open = name
        for (name, value) in attributes {
            if let value { open += " \(name)=\"\(value.xmlEscaped)\"" }
        }
        return content.map { "<\(open)>\($0)</\(name)>" } ?? "<\(open)/>"
    }
}
