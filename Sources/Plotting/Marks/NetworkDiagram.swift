import Text

/// A small multilayer perceptron: units in layers, and its weights as lines, the thicker the larger.
///
///     Figure("XOR", NetworkDiagram(weights: [w1, w2], biases: [b1, b2], inputs: ["x₁", "x₂"], outputs: ["y"]))
public struct NetworkDiagram: Sendable, Hashable {
    /// Units that a layer shows at the most; the figure says how many more there are.
    static let limit = 10

    /// The number of units in each layer, the inputs first.
    let sizes: [Int]
    /// What stands above the layers.
    let layers: [String]
    let inputs: [String]
    let outputs: [String]
    private let weights: [[[Double]]]
    private let biases: [[Double]]
    let notes: [String]

    /// A network of dense layers.
    ///
    /// - Parameters:
    ///   - weights: `weights[layer][from][to]`; what is missing or not finite is drawn as no line.
    ///   - biases: `biases[layer][to]`; none if not given.
    ///   - inputs: the names of the inputs.
    ///   - outputs: the names of the outputs.
    ///   - layers: what stands above the layers, the inputs first; "input", "hidden", "output" if not given.
    public init(
        weights: [[[Double]]], biases: [[Double]] = [], inputs: [String] = [], outputs: [String] = [],
        layers: [String] = []
    ) {
        let shown = Array(weights.prefix(8))
        var sizes = shown.map(\.count)
        if let last = shown.last { sizes.append(last.map(\.count).max() ?? 0) }
        // A layer has as many units as the larger of its two neighbours says.
        for index in shown.indices.dropLast() {
            sizes[index + 1] = max(sizes[index + 1], shown[index].map(\.count).max() ?? 0)
        }
        self.sizes = sizes
        self.weights = shown
        self.biases = biases
        self.inputs = inputs
        self.outputs = outputs
        self.layers = sizes.indices.map { index in
            if layers.indices.contains(index) { return layers[index] }
            return index == 0 ? "input" : index == sizes.count - 1 ? "output" : "hidden"
        }
        let notFinite = shown.joined().joined().filter { !$0.isFinite }.count
        notes = [
            (notFinite, notFinite == 1 ? "weight not finite, not drawn" : "weights not finite, not drawn"),
            (weights.count - shown.count, "more layers, not drawn"),
        ].filter { $0.0 > 0 }.map { "\($0.grouped) \($1)" }
    }

    /// The weight between two units; nil where there is none.
    func weight(_ layer: Int, from: Int, to: Int) -> Double? {
        guard weights.indices.contains(layer), weights[layer].indices.contains(from),
            weights[layer][from].indices.contains(to), weights[layer][from][to].isFinite
        else { return nil }
        return weights[layer][from][to]
    }

    /// What a unit adds; nil for an input.
    func bias(_ layer: Int, _ unit: Int) -> Double? {
        guard layer > 0, biases.indices.contains(layer - 1), biases[layer - 1].indices.contains(unit),
            biases[layer - 1][unit].isFinite
        else { return nil }
        return biases[layer - 1][unit]
    }

    /// The units of a layer that are drawn; nil stands for those left out.
    func shownUnits(_ layer: Int) -> [Int?] {
        let size = sizes[layer]
        guard size > Self.limit else { return (0..<size).map(\.self) }
        return (0..<Self.limit - 2).map(\.self) + [nil, size - 1]
    }

    /// What a unit is called.
    func name(_ layer: Int, _ unit: Int) -> String {
        if layer == 0 { return inputs.indices.contains(unit) ? inputs[unit].safe : "x\(unit + 1)" }
        if layer == sizes.count - 1 {
            return outputs.indices.contains(unit) ? outputs[unit].safe : "y\(unit + 1)"
        }
        return sizes.count == 3 ? "h\(unit + 1)" : "h\(layer).\(unit + 1)"
    }

    /// The largest weight by amount.
    var largest: Double {
        weights.joined().joined().reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
    }

    var labels: [String] { layers + inputs + outputs }

    /// The network in words.
    var summary: String {
        guard !sizes.isEmpty else { return "no layers" }
        let count = weights.joined().joined().count
        return
            "network of \(sizes.map(String.init).joined(separator: "–")) units, \(count.grouped) weights, "
            + "the largest \(NumberFormat.plain(largest)) by amount"
    }
}

extension Figure {
    /// The diagram of a small network with its weights.
    public init(_ title: String, slug: String? = nil, _ network: NetworkDiagram) {
        self.init(title: title, slug: slug, content: network)
    }
}

extension NetworkDiagram: FigureContent {
    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double {
        NetworkScene(network: self, width: scene.width, height: height).add(to: &scene, below: top)
    }

    func lines(_ page: TextPage) -> [StyledLine] {
        NetworkText(network: self, page: page).lines
    }
}
