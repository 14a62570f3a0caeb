import Mathematics

/// Puts numbers into a formula: what is named takes its value, sums over an index are written out.
///
/// Signs of multiplication and brackets are added where numbers need them: wx becomes 2·(−1).
struct Substitution {
    /// A part of a formula and its value.
    struct Value {
        let parts: [Node]
        let quantity: Quantity
    }

    /// The values, those of the longest names first.
    let values: [Value]
    /// How a number is written.
    let write: (Double) -> Node
    /// A longer sum shows its first two terms and its last one.
    let longestSum: Int
    /// The numbers of the indices inside a sum.
    var indices: [Character: Int] = [:]

    init(_ values: [(Formula, Quantity)], longestSum: Int, write: @escaping (Double) -> Node) {
        self.values = values.map { Value(parts: $0.tree.parts, quantity: $1) }
            .sorted { $0.parts.count > $1.parts.count }
        self.longestSum = longestSum
        self.write = write
    }

    /// The node with numbers in it.
    func applied(to node: Node) -> Node {
        let parts = line(node.parts)
        return parts.count == 1 ? parts[0] : .row(parts)
    }

    private func line(_ parts: [Node]) -> [Node] {
        var line = SubstitutedLine()
        var index = 0
        while index < parts.count {
            if let value = values.first(where: { parts[index...].starts(with: $0.parts) }) {
                line.add(written(value.quantity), isValue: value.quantity.isNumber)
                index += value.parts.count
            } else if let sum = Summation(parts[index]), let terms = terms(of: sum, parts[(index + 1)...]) {
                line.add(sum: terms.nodes)
                index += 1 + terms.length
            } else if let length = argumentLength(parts, index) {
                // ln 2x is the logarithm of the product: with numbers that takes brackets.
                let argument = self.line(Array(parts[(index + 1)...(index + length)]))
                line.add(part(parts[index]).0, isValue: false)
                line.add(argument.count > 1 ? Self.bracketed(.row(argument)) : argument[0], isValue: false)
                index += 1 + length
            } else {
                let (node, isValue) = part(parts[index])
                line.add(node, isValue: isValue)
                index += 1
            }
        }
        return line.parts
    }

    /// How many parts are the argument of a function that stands before them without a bracket, nil where none does.
    private func argumentLength(_ parts: [Node], _ index: Int) -> Int? {
        let standings = Standing.all(of: parts)
        guard standings[index] == .function else { return nil }
        let argument = standings[(index + 1)...].prefix { $0.isFactor }
        return argument.isEmpty ? nil : argument.count
    }

    /// A part with numbers in it, and whether it is now a number itself.
    private func part(_ node: Node) -> (Node, isValue: Bool) {
        switch node {
        case .letter(let letter):
            guard let number = indices[letter] else { return (node, false) }
            return (.number("\(number)"), true)
        case .row(let parts): return (.row(line(parts)), false)
        case .scripts(let base, let below, let above): return scripts(base, below, above)
        case .limits(let base, let below, let above):
            return (.limits(base: base, below: below.map(applied(to:)), above: above.map(applied(to:))), false)
        case .fraction(let numerator, _) where numerator.parts.first == .symbol(.partial): return (node, false)
        case .fraction(let numerator, let denominator):
            return (.fraction(applied(to: numerator), applied(to: denominator)), false)
        case .root(let inside, let degree): return (.root(applied(to: inside), degree: degree.map(applied(to:))), false)
        case .fenced(let left, let inside, let right):
            return (.fenced(left: left, applied(to: inside), right: right), false)
        case .table(let kind, let rows): return (.table(kind, rows: rows.map { $0.map(applied(to:)) }), false)
        default: return (node, false)
        }
    }

    /// The index of x_i is read, and so is the exponent of x²; x′ and x⁽²⁾ are other names than x.
    private func scripts(_ base: Node, _ below: Node?, _ above: Node?) -> (Node, isValue: Bool) {
        let isOtherName = above?.parts.contains { $0 == .symbol(.prime) || Self.isOpening($0) } ?? false
        let exponent = above.map(applied(to:))
        func raised(_ quantity: Quantity) -> (Node, isValue: Bool) {
            let node = written(quantity)
            guard let exponent else { return (node, quantity.isNumber) }
            let isPlain = { if case .number = node { true } else { !quantity.isNumber } }()
            let base = isPlain ? node : Self.bracketed(node)
            return (.scripts(base: base, below: nil, above: exponent), quantity.isNumber)
        }
        if let value = values.first(where: { $0.parts == [.scripts(base: base, below: below, above: nil)] }),
            below != nil, !isOtherName
        {
            return raised(value.quantity)
        }
        if let value = values.first(where: { $0.parts == base.parts }), !isOtherName {
            guard let below else { return raised(value.quantity) }
            if let entry = entry(of: value.quantity, at: below) { return raised(Quantity(entry)) }
        }
        let inner = isOtherName || below != nil ? base : applied(to: base)
        let shown = inner != base && inner.parts.count > 1 ? Self.bracketed(inner) : inner
        return (.scripts(base: shown, below: below, above: exponent), false)
    }

    private static func isOpening(_ node: Node) -> Bool {
        guard case .symbol(let symbol) = node else { return false }
        return symbol.role == .opening
    }

    /// The entry of a vector or a matrix that indices name, counted from one.
    private func entry(of quantity: Quantity, at below: Node) -> Double? {
        let numbers = below.parts.compactMap(indexNumber)
        let others = below.parts.filter { indexNumber($0) == nil && $0 != .symbol(.comma) }
        guard others.isEmpty, !quantity.isNumber else { return nil }
        let rows = quantity.rows
        let isVector = quantity.columnCount == 1 || rows.count == 1
        let place: (Int, Int)
        switch numbers.count {
        case 1 where isVector: place = quantity.columnCount == 1 ? (numbers[0], 1) : (1, numbers[0])
        case 2: place = (numbers[0], numbers[1])
        default: return nil
        }
        guard rows.indices.contains(place.0 - 1), rows[place.0 - 1].indices.contains(place.1 - 1) else { return nil }
        return rows[place.0 - 1][place.1 - 1]
    }

    private func indexNumber(_ node: Node) -> Int? {
        switch node {
        case .letter(let letter): indices[letter]
        case .number(let digits): Int(digits)
        default: nil
        }
    }

    // MARK: - Numbers

    /// A matrix of more than six rows or columns shows its first, its second and its last ones.
    func written(_ quantity: Quantity) -> Node {
        if let number = quantity.number { return write(number) }
        func shortened<Part>(_ parts: [Part], _ dots: Part) -> [Part] {
            parts.count <= max(6, longestSum) ? parts : Array(parts.prefix(2)) + [dots] + [parts[parts.count - 1]]
        }
        let rows = quantity.rows.map { shortened($0.map(write), .symbol(.horizontalDots)) }
        let dots = rows.first.map { Array(repeating: Node.symbol(.verticalDots), count: $0.count) } ?? []
        return .table(.bmatrix, rows: shortened(rows, dots))
    }

    static func bracketed(_ node: Node) -> Node { .fenced(left: "(", node, right: ")") }

    // MARK: - Sums

    /// The terms of a sum that stands before `rest`, with the signs between, and how much of the rest they take.
    private func terms(of sum: Summation, _ rest: ArraySlice<Node>) -> (nodes: [Node], length: Int)? {
        let parts = Array(rest)
        let standings = Standing.all(of: parts)
        var depth = 0
        var length = 0
        scan: for standing in standings {
            switch standing {
            case .opening: depth += 1
            case .closing:
                if depth == 0 { break scan }
                depth -= 1
            case .relation, .punctuation: if depth == 0 { break scan }
            case .binary:
                guard depth > 0 || !Self.isAddition(parts[length]) else { break scan }
            default: break
            }
            length += 1
        }
        let body = Array(parts[..<length])
        guard !body.isEmpty, let range = range(of: sum, body), !range.isEmpty else { return nil }
        let isLong = range.count > longestSum
        let shown = isLong ? [range.lowerBound, range.lowerBound + 1, range.upperBound] : Array(range)
        var nodes: [Node] = []
        for (position, number) in shown.enumerated() {
            var inside = self
            inside.indices[sum.index] = number
            if position > 0 { nodes.append(.symbol(.plus)) }
            if isLong, position == 2 { nodes += [.symbol(.horizontalDots), .symbol(.plus)] }
            let term = inside.line(body)
            nodes += position > 0 && term.first == .symbol(.minus) ? [Self.bracketed(.row(term))] : term
        }
        return (nodes, length)
    }

    private static func isAddition(_ node: Node) -> Bool { node == .symbol(.plus) || node == .symbol(.minus) }

    /// From and to the stated numbers; without them, over all entries of what the index names.
    private func range(of sum: Summation, _ body: [Node]) -> ClosedRange<Int>? {
        if let from = sum.from, let to = sum.to {
            guard let first = wholeNumber(from), let last = wholeNumber(to), first <= last, last - first < 10_000 else {
                return nil
            }
            return first...last
        }
        return sum.from == nil ? body.compactMap { count(of: $0, sum.index) }.min().map { 1...max($0, 1) } : nil
    }

    private func wholeNumber(_ node: Node) -> Int? {
        if let value = values.first(where: { $0.parts == node.parts }) {
            return value.quantity.number.flatMap { Int(exactly: $0) }
        }
        return node.parts.count == 1 ? indexNumber(node.parts[0]) : nil
    }

    /// How many entries the index has in a part of the formula.
    private func count(of node: Node, _ index: Character) -> Int? {
        if case .scripts(let base, let below?, _) = node,
            let value = values.first(where: { $0.parts == base.parts }), !value.quantity.isNumber
        {
            let names = below.parts.filter { $0 != .symbol(.comma) }
            if let place = names.firstIndex(of: .letter(index)) {
                let quantity = value.quantity
                if names.count == 2 { return place == 0 ? quantity.rows.count : quantity.columnCount }
                return quantity.entries.count
            }
        }
        return node.children.compactMap { count(of: $0, index) }.min()
    }
}
