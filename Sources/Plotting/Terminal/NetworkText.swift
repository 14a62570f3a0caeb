import Text

/// Lays out a network for a terminal: its picture, then what each unit computes.
struct NetworkText {
    let network: NetworkDiagram
    let page: TextPage

    private static let equations = 24

    var lines: [StyledLine] {
        let layers = network.sizes.indices.map(network.shownUnits)
        guard let tallest = layers.map(\.count).max(), tallest > 0, layers.count > 1 else {
            return [StyledLine("no layers", .faint)]
        }
        let sides = (left: widest(0), right: widest(layers.count - 1))
        let width = max(page.width - sides.left - sides.right - 2, 10)
        let height = min(max(4 * tallest - 3, 5), 29)
        var canvas = DotCanvas(width: width, height: height, style: page.style, hasMarkers: false)
        let place = { (layer: Int, index: Int) -> Point in
            let count = layers[layer].count
            return Point(
                x: Double(layer) / Double(layers.count - 1),
                y: count == 1 ? 0.5 : 1 - (Double(index) + Double(tallest - count) / 2) / Double(max(tallest - 1, 1)))
        }
        for layer in layers.indices.dropLast() {
            for (i, from) in layers[layer].enumerated() {
                for (j, to) in layers[layer + 1].enumerated() {
                    guard let from, let to, let weight = network.weight(layer, from: from, to: to) else { continue }
                    // The order decides the character in ASCII, which has no dashes.
                    let sign = weight < 0 ? 1 : 0
                    let ink = Ink(color: sign, dash: sign, marker: 0, order: 3 * sign, count: 4)
                    canvas.stroke([[place(layer, i), place(layer + 1, j)]], ink: ink)
                }
            }
        }
        var left = [String](repeating: "", count: height)
        var right = left
        for (layer, units) in layers.enumerated() {
            for (index, unit) in units.enumerated() {
                let sign: Character = unit == nil ? (page.isASCII ? ":" : "⋮") : page.isASCII ? "O" : "●"
                canvas.mark(place(layer, index), ink: .text, as: sign)
                guard let unit else { continue }
                let row = canvas.row(of: place(layer, index).y)
                if layer == 0 { left[row] = network.name(0, unit).truncated(toWidth: sides.left) }
                if layer == layers.count - 1 {
                    right[row] = network.name(layer, unit).truncated(toWidth: sides.right)
                }
            }
        }
        let picture = canvas.lines.enumerated().map { row, content in
            var line = StyledLine(left[row].leftPadded(to: sides.left) + " ", .bold)
            line.append(content)
            line.append(" " + right[row], .bold)
            return line
        }
        let key = page.isASCII ? "*: positive, x: negative" : "solid: positive, dashed: negative"
        return [heads(layers.count, indent: sides.left + 1, width: width)] + picture
            + [StyledLine(key, .faint)] + formulas
    }

    private func widest(_ layer: Int) -> Int {
        let names = network.shownUnits(layer).compactMap { $0 }.map { network.name(layer, $0).displayWidth }
        return min(names.max() ?? 0, page.width / 4)
    }

    private func heads(_ count: Int, indent: Int, width: Int) -> StyledLine {
        var text = ""
        for (layer, name) in network.layers.enumerated() {
            let name = name.safe.truncated(toWidth: max(width / count - 2, 3))
            let middle = indent + (width - 1) * layer / max(count - 1, 1)
            let start = min(middle - name.displayWidth / 2, page.width - name.displayWidth)
            if start > text.displayWidth || text.isEmpty {
                text = text.padded(to: max(start, 0)) + name
            }
        }
        return StyledLine(text, .faint)
    }

    /// What each unit adds up, where the network is small enough to be followed by hand.
    private var formulas: [StyledLine] {
        let units = network.sizes.dropFirst().reduce(0, +)
        guard units <= Self.equations, network.sizes.dropLast().allSatisfy({ $0 <= 8 }) else {
            return wrapped(network.summary.safe, width: page.width).map { StyledLine($0, .faint) }
        }
        let (becomes, times) = page.isASCII ? (" = ", "*") : (" ← ", "·")
        var lines: [StyledLine] = []
        for layer in 1..<network.sizes.count {
            for unit in 0..<network.sizes[layer] {
                var text = network.name(layer, unit) + becomes
                for from in 0..<network.sizes[layer - 1] {
                    guard let weight = network.weight(layer - 1, from: from, to: unit) else { continue }
                    text += term(weight, isFirst: text.hasSuffix(becomes)) + times + network.name(layer - 1, from) + " "
                }
                if let bias = network.bias(layer, unit) { text += term(bias, isFirst: text.hasSuffix(becomes)) }
                lines += wrapped(text, width: page.width).map { StyledLine($0) }
            }
        }
        return lines
    }

    private func term(_ value: Double, isFirst: Bool) -> String {
        let number = NumberFormat.brief(abs(value), like: max(abs(value), 1), extra: -1)
        if isFirst { return (value < 0 ? "−" : "") + number }
        return (value < 0 ? "− " : "+ ") + number
    }
}
