extension TeXParser {
    mutating func rows(of kind: TableKind) throws(FormulaError) -> [[Node]] {
        var rows: [[Node]] = []
        var cells: [Node] = []
        while true {
            cells.append(try row())
            switch token.kind {
            case .ampersand:
                guard kind != .cases || cells.count < 2 else {
                    throw token.error("'&': a row of cases has a value and a condition, not more")
                }
                skip()
            case .newRow:
                skip()
                rows.append(cells)
                cells = []
                // A last \\ ends its row and begins none.
                if token.kind == .end || token.kind == .command("end") { return rows }
            default: return rows + [cells]
            }
        }
    }

    mutating func environment(at token: Token) throws(FormulaError) -> Node {
        let name = try environmentName(after: token)
        guard let kind = TableKind(rawValue: name) else {
            let known = TableKind.allCases.map { $0.rawValue }.joined(separator: ", ")
            throw token.error("\\begin{\(name)}: unknown environment; there are \(known)")
        }
        let rows = try rows(of: kind)
        guard self.token.kind == .command("end") else {
            throw token.error("\\begin{\(name)}: no \\end{\(name)} follows")
        }
        let end = take()
        let endName = try environmentName(after: end)
        guard endName == name else { throw end.error("\\end{\(endName)}: \\begin{\(name)} is open") }
        return .table(kind, rows: rows)
    }

    private mutating func environmentName(after owner: Token) throws(FormulaError) -> String {
        guard take().kind == .open else { throw owner.error("\(owner.shown): needs a name in braces") }
        var name = ""
        while case .letter(let letter) = token.kind {
            name.append(letter)
            skip()
        }
        guard take().kind == .close else { throw owner.error("\(owner.shown): needs a name in braces") }
        return name
    }
}
