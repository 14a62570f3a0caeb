import Text

/// Lays out a network in a scene.
struct NetworkScene {
    let network: NetworkDiagram
    let width: Double
    /// The height of all layers; chosen from the largest if not given.
    let height: Double?

    private static let size = Measure.tickSize
    private static let small = 10.0
    /// More numbers than this on the lines cannot be read.
    private static let numbered = 60

    /// Adds the network below a line; the result is where it ends.
    func add(to scene: inout Scene, below top: Double) -> Double {
        let layers = network.sizes.indices.map(network.shownUnits)
        guard let tallest = layers.map(\.count).max(), tallest > 0, layers.count > 1 else {
            return scene.addNote("no layers", below: top)
        }
        let frame = frame(below: top + Self.size + 10, tallest: tallest)
        let radius = min(16, frame.height / Double(tallest) * 0.36)
        var places: [[Point?]] = []
        for (layer, units) in layers.enumerated() {
            let x = frame.x + frame.width * Double(layer) / Double(layers.count - 1)
            places.append(
                units.indices.map { index in
                    let step = frame.height / Double(tallest)
                    let first = frame.y + (frame.height - step * Double(units.count - 1)) / 2
                    return Point(x: x, y: first + step * Double(index))
                })
        }
        addNames(of: layers, at: places, frame: frame, top: top, to: &scene)
        let edges = edges(layers, places)
        addLines(edges, to: &scene)
        let discs = places.joined().compactMap { $0 }.map {
            Box(x: $0.x - radius, y: $0.y - radius, width: 2 * radius, height: 2 * radius)
        }
        addNumbers(edges, avoiding: discs + scene.texts.map(\.box), to: &scene)
        addUnits(layers, places, radius: radius, to: &scene)
        return addKey(below: frame.bottom + 8, to: &scene)
    }

    private func frame(below top: Double, tallest: Int) -> Box {
        let widest = { (layer: Int) in
            network.shownUnits(layer).compactMap { $0 }.map {
                GlyphWidths.width(of: network.name(layer, $0), size: Self.size)
            }.max() ?? 0
        }
        let left = min(Measure.margin + 26 + widest(0), width * 0.3)
        let right = min(Measure.margin + 26 + widest(network.sizes.count - 1), width * 0.3)
        return Box(
            x: left, y: top, width: width - left - right,
            height: height ?? min(max(Double(tallest) * 56, 120), 400))
    }

    /// What stands above the layers, and beside inputs and outputs.
    private func addNames(
        of layers: [[Int?]], at places: [[Point?]], frame: Box, top: Double, to scene: inout Scene
    ) {
        let room = frame.width / Double(layers.count - 1) - 8
        for (layer, name) in network.layers.enumerated() {
            guard let x = places[layer].compactMap({ $0?.x }).first else { continue }
            let edge = 2 * min(x - Measure.margin / 2, width - Measure.margin / 2 - x)
            let text = GlyphWidths.truncated(name.safe, to: min(room, edge), size: Self.size)
            guard GlyphWidths.width(of: text, size: Self.size) <= min(room, edge) else { continue }
            let at = Point(x: x, y: top + Self.size)
            scene.addText(text, at: at, size: Self.size, anchor: .middle, paint: .muted)
        }
        for (layer, isLeft) in [(0, true), (layers.count - 1, false)] {
            for (unit, place) in zip(layers[layer], places[layer]) {
                guard let unit, let place else { continue }
                let side = (isLeft ? frame.x : width - frame.right) - 24 - Measure.margin / 2
                let text = GlyphWidths.truncated(network.name(layer, unit), to: side, size: Self.size)
                guard GlyphWidths.width(of: text, size: Self.size) <= side else { continue }
                let at = Point(x: place.x + (isLeft ? -22 : 22), y: place.y + Self.size * 0.35)
                scene.addText(text, at: at, size: Self.size, anchor: isLeft ? .end : .start)
            }
        }
    }

    private struct Edge {
        var start: Point
        var end: Point
        var weight: Double
    }

    private func edges(_ layers: [[Int?]], _ places: [[Point?]]) -> [Edge] {
        layers.indices.dropLast().flatMap { layer in
            zip(layers[layer], places[layer]).flatMap { from, start in
                zip(layers[layer + 1], places[layer + 1]).compactMap { to, end -> Edge? in
                    guard let from, let to, let start, let end,
                        let weight = network.weight(layer, from: from, to: to)
                    else { return nil }
                    return Edge(start: start, end: end, weight: weight)
                }
            }
        }
    }

    /// Blue and solid for positive weights, orange and dashed for negative ones; thin ones first.
    private func addLines(_ edges: [Edge], to scene: inout Scene) {
        let largest = network.largest
        let steps = 6
        for step in 0..<steps {
            for isNegative in [false, true] {
                let lines = edges.filter { edge in
                    let share = largest > 0 ? abs(edge.weight) / largest : 0
                    return min(Int(share * Double(steps)), steps - 1) == step && (edge.weight < 0) == isNegative
                }.map { [$0.start, $0.end] }
                guard !lines.isEmpty else { continue }
                let paint = Paint.series(isNegative ? 1 : 0).tint(0.45 + 0.55 * Double(step) / Double(steps - 1))
                scene.elements.append(
                    .path(
                        lines,
                        .init(paint: paint, width: 0.8 + Double(step) * 0.8, dashes: isNegative ? [6, 4] : [])))
            }
        }
    }

    /// The weights as numbers on their lines, each where it is free; those that find no place are left out.
    private func addNumbers(_ edges: [Edge], avoiding taken: [Box], to scene: inout Scene) {
        guard edges.count <= Self.numbered else { return }
        var taken = taken
        for edge in edges {
            let string = TickFormat.typographic(NumberFormat.brief(edge.weight, like: network.largest, extra: -1))
            for share in [0.3, 0.4, 0.22, 0.5, 0.6, 0.7, 0.78] {
                let text = Scene.Text(
                    string: string,
                    at: Point(
                        x: edge.start.x + share * (edge.end.x - edge.start.x),
                        y: edge.start.y + share * (edge.end.y - edge.start.y) + Self.small * 0.35),
                    size: Self.small, anchor: .middle)
                var box = text.box
                (box.x, box.width) = (box.x - 2, box.width + 4)
                if taken.contains(where: { $0.intersects(box) }) { continue }
                taken.append(box)
                scene.elements += [.rectangle(box, fill: .paper), .text(text)]
                break
            }
        }
    }

    private func addUnits(_ layers: [[Int?]], _ places: [[Point?]], radius: Double, to scene: inout Scene) {
        for (layer, units) in layers.enumerated() {
            for (unit, place) in zip(units, places[layer]) {
                guard let place else { continue }
                guard let unit else {
                    for offset in [-5.0, 0, 5] {
                        let dot = Point(x: place.x, y: place.y + offset)
                        scene.elements.append(.marker(0, dot, radius: 1.5, fill: .muted))
                    }
                    continue
                }
                scene.elements.append(.marker(0, place, radius: radius, fill: .muted))
                scene.elements.append(.marker(0, place, radius: radius - 1.5, fill: .paper))
                guard let bias = network.bias(layer, unit) else { continue }
                let text = Scene.Text(
                    string: TickFormat.typographic(NumberFormat.brief(bias, like: max(abs(bias), 1), extra: -1)),
                    at: Point(x: place.x, y: place.y + Self.small * 0.35), size: Self.small, anchor: .middle,
                    paint: .muted)
                if text.box.width <= 2 * radius - 2 { scene.elements.append(.text(text)) }
            }
        }
    }

    private func addKey(below top: Double, to scene: inout Scene) -> Double {
        let hidden = network.sizes.map { max(0, $0 - NetworkDiagram.limit + 1) }.reduce(0, +)
        let parts = [
            "solid: positive, dashed: negative; the thickest is \(NumberFormat.plain(network.largest)) by amount",
            network.sizes.indices.contains { layer in network.bias(layer, 0) != nil } ? "biases in the units" : "",
            hidden > 0 ? "\(hidden.grouped) units not drawn" : "",
        ]
        var y = top
        let text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        for line in GlyphWidths.wrapped(text, to: width - 2 * Measure.margin, size: Measure.noteSize) {
            let at = Point(x: Measure.margin, y: y + Measure.noteSize)
            scene.addText(line, at: at, size: Measure.noteSize, paint: .muted)
            y += Measure.noteSize + 5
        }
        return y
    }
}
