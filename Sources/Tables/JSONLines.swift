/// Reads a JSON object from each line; its keys name the columns, in the order in which they first appear.
///
/// A key that a line lacks is an empty cell, since logs give some values once an epoch only.
enum JSONLines {
    static func rows(of bytes: ArraySlice<UInt8>) throws(TableError) -> Rows {
        var rows = Rows()
        var places: [String: Int] = [:]
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            var parser = JSONObject(line, number: number)
            let members = try parser.members()
            for column in rows.columns.indices { rows.columns[column].append("") }
            rows.lines.append(number)
            var seen: Set<Int> = []
            for member in members {
                let place: Int
                if let known = places[member.key] {
                    place = known
                } else {
                    place = rows.names.count
                    places[member.key] = place
                    rows.names.append(member.key)
                    rows.columns.append(Array(repeating: "", count: rows.lines.count))
                    rows.quotedText.append(false)
                }
                guard seen.insert(place).inserted else {
                    throw TableError(
                        .duplicateColumn, line: number, column: member.key, expected: "each key once",
                        found: "the same key twice", advice: "rename one of them")
                }
                rows.columns[place][rows.lines.count - 1] = member.text
                if member.isQuoted { rows.quotedText[place] = true }
            }
        }
        return rows
    }
}
