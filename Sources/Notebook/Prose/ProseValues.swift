extension ProseBlock {
    /// The block with the values of the run in their places; `missing` hears of those that the run does not have.
    func filled(_ values: [String: String], missing: (String) -> Void) -> ProseBlock {
        switch self {
        case .heading(let level, let content): .heading(level: level, content.filled(values, missing))
        case .paragraph(let content): .paragraph(content.filled(values, missing))
        case .quotation(let blocks): .quotation(blocks.map { $0.filled(values, missing: missing) })
        case .list(let items):
            .list(
                items.map { ListItem(number: $0.number, level: $0.level, content: $0.content.filled(values, missing)) })
        case .exercise(let title, let task, let solution):
            .exercise(
                title: title.filled(values, missing), task.map { $0.filled(values, missing: missing) },
                solution: solution.map { $0.filled(values, missing: missing) })
        case .aside(let title, let blocks):
            .aside(title: title.filled(values, missing), blocks.map { $0.filled(values, missing: missing) })
        case .table(let columns, let rows):
            .table(
                columns: columns.map { $0.filled(values, missing) },
                rows: rows.map { $0.map { $0.filled(values, missing) } })
        case .formula, .code: self
        }
    }
}

extension [Inline] {
    fileprivate func filled(_ values: [String: String], _ missing: (String) -> Void) -> [Inline] {
        map { inline in
            switch inline {
            case .text, .code, .formula: return inline
            case .emphasis(let content): return .emphasis(content.filled(values, missing))
            case .strong(let content): return .strong(content.filled(values, missing))
            case .link(let content, let target): return .link(content.filled(values, missing), to: target)
            case .value(let name):
                if let value = values[name] { return .text(value) }
                missing(name)
                return .text("{\(name)}")
            }
        }
    }

    /// The words alone, as a title has them.
    var plain: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .formula(let formula): formula.unicode
            case .emphasis(let content), .strong(let content), .link(let content, _): content.plain
            case .value(let name): "{\(name)}"
            }
        }.joined()
    }
}
