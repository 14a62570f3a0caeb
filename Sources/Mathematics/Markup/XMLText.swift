/// Elements and text of XHTML.
enum XMLText {
    /// An element with its attributes in the order given.
    static func element(_ name: String, _ attributes: [(String, String)], _ content: String) -> String {
        let open = attributes.reduce(into: name) { $0 += " \($1.0)=\"\(escaped($1.1))\"" }
        return content.isEmpty ? "<\(open)/>" : "<\(open)>\(content)</\(name)>"
    }

    /// Text in which nothing is markup.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{A0}": result += "&#xA0;"
            default: result.append(character)
            }
        }
    }
}
