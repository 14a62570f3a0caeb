extension MathMLWriter {
    /// Rows and columns.
    ///
    /// MathML Core leaves the alignment of columns to style sheets, so it stands with each cell. A formula is a block
    /// in its cell, which `right` alone does not move.
    func table(_ kind: TableKind, _ rows: [[Node]]) -> String {
        let isDerivation = kind == .aligned
        var writer = inner
        writer.isDisplayed = isDerivation && isDisplayed
        let lines = rows.map { cells in
            element("mtr", isDerivation ? writer.derivation(cells) : cells.map { writer.cell($0, kind) }.joined())
        }
        let attributes = writer.isDisplayed ? [("displaystyle", "true")] : []
        let table = element("mtable", attributes, lines.joined())
        let brackets = kind.brackets
        if brackets.left.isEmpty { return table }
        return element("mrow", fence(brackets.left, "prefix") + table + fence(brackets.right, "postfix"))
    }

    private func cell(_ node: Node, _ kind: TableKind) -> String {
        element("mtd", kind == .cases ? [("style", "text-align: left")] : [], row(node.parts))
    }

    /// The cells of a derivation's row: a sign at the start of a cell stands between it and the cell before.
    private func derivation(_ cells: [Node]) -> String {
        var standings = Standing.all(of: cells.flatMap { $0.parts })[...]
        return cells.enumerated().map { column, cell in
            let parts = cell.parts
            let own = Array(standings.prefix(parts.count))
            standings = standings.dropFirst(parts.count)
            let style =
                column.isMultiple(of: 2)
                ? "text-align: right; text-align: -webkit-right; padding-right: 0" : "text-align: left; padding-left: 0"
            return element("mtd", [("style", style)], row(parts, standings: own))
        }.joined()
    }
}
