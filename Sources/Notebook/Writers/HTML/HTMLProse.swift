import Mathematics

/// Writes prose as XHTML.
struct HTMLProse {
    /// The identifier of each heading, in the order in which they come.
    private(set) var anchors = Anchors()

    mutating func markup(_ block: ProseBlock) -> String {
        switch block {
        case .heading(let level, let content):
            let id = anchors.add(content.plain)
            let link = Markup.element(
                "a", [("class", "anchor"), ("href", "#\(id)"), ("aria-label", "Link to this section")], "#")
            return Markup.element("h\(level)", [("id", id)], text(content) + (level > 1 ? " " + link : "")) + "\n"
        case .paragraph(let content): return Markup.element("p", text(content)) + "\n"
        case .list(let items): return list(items[...]) + "\n"
        case .quotation(let blocks): return Markup.element("blockquote", inside(blocks)) + "\n"
        case .exercise(let title, let task, let solution):
            let folded =
                solution.isEmpty
                ? "" : Markup.element("details", Markup.element("summary", "Solution") + "\n" + inside(solution)) + "\n"
            return box("exercise", "Exercise", title, inside(task) + folded)
        case .aside(let title, let blocks): return box("aside", "Aside", title, inside(blocks))
        case .table(let columns, let rows):
            let head = Markup.element("tr", columns.map { Markup.element("th", [("scope", "col")], text($0)) }.joined())
            let body = rows.map { row in Markup.element("tr", row.map { Markup.element("td", text($0)) }.joined()) }
            let table = Markup.element(
                "table", Markup.element("thead", head) + Markup.element("tbody", body.joined()))
            return Self.wide("Table", table)
        case .formula(let formula): return Self.display(formula)
        case .code(let lines):
            let code = lines.map { Markup.text($0) }.joined(separator: "\n")
            return Markup.element("pre", [("class", "sample")], Markup.element("code", code)) + "\n"
        }
    }

    /// A formula on lines of its own; one that is too wide scrolls by itself.
    static func display(_ formula: Formula) -> String {
        Markup.element(
            "div", [("class", "formula"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Formula")],
            formula.mathML(display: true)) + "\n"
    }

    /// What scrolls by itself where it is wider than the page.
    static func wide(_ label: String, _ content: String) -> String {
        Markup.element(
            "div", [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", label)], content) + "\n"
    }

    private mutating func inside(_ blocks: [ProseBlock]) -> String {
        var result = "\n"
        for block in blocks { result += markup(block) }
        return result
    }

    private mutating func box(_ kind: String, _ name: String, _ title: [Inline], _ content: String) -> String {
        let id = anchors.add(name + " " + title.plain)
        let words = title.isEmpty ? name : "\(name): "
        let heading = Markup.element(
            "p", [("class", "title"), ("id", id)], Markup.element("strong", words + text(title)))
        return Markup.element(
            kind == "aside" ? "aside" : "section", [("class", kind), ("aria-labelledby", id)], "\n" + heading + content)
            + "\n"
    }

    /// Items at one level with the deeper ones inside the item that they follow.
    private func list(_ items: ArraySlice<ListItem>) -> String {
        guard let first = items.first else { return "" }
        var entries = ""
        var rest = items
        while let item = rest.popFirst() {
            let deeper = rest.prefix { $0.level > first.level }
            rest = rest.dropFirst(deeper.count)
            entries += Markup.element("li", text(item.content) + (deeper.isEmpty ? "" : "\n" + list(deeper))) + "\n"
        }
        guard let number = first.number else { return Markup.element("ul", "\n" + entries) }
        return Markup.element("ol", [("start", number == 1 ? nil : "\(number)")], "\n" + entries)
    }

    func text(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

    private func text(_ inline: Inline) -> String {
        switch inline {
        case .text(let words): Markup.text(words)
        case .emphasis(let content): Markup.element("em", text(content))
        case .strong(let content): Markup.element("strong", text(content))
        case .code(let code): Markup.element("code", Markup.text(code))
        case .formula(let formula): formula.mathML(display: false)
        case .value(let name): Markup.text("{\(name)}")
        case .link(let content, let target):
            // Only what leads to a page or a place becomes a link.
            isSafe(target) ? Markup.element("a", [("href", target)], text(content)) : text(content)
        }
    }

    private func isSafe(_ target: String) -> Bool {
        guard let colon = target.firstIndex(of: ":") else { return true }
        let scheme = target[..<colon].lowercased()
        return ["https", "http", "mailto"].contains(scheme) || !scheme.allSatisfy { $0.isLetter || $0.isNumber }
    }
}

/// Identifiers made from headings, each once on a page.
struct Anchors {
    private var used: Set<String> = []
    /// The one that was made last.
    private(set) var last = ""

    /// The identifier of another heading.
    mutating func add(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let plain = words.isEmpty ? "section" : words.joined(separator: "-")
        var id = plain
        var number = 1
        while !used.insert(id).inserted {
            number += 1
            id = "\(plain)-\(number)"
        }
        last = id
        return id
    }
}
