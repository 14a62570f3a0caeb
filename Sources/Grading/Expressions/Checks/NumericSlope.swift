import Tensors

/// The slope of a loss along a direction, from differences alone, with what is known of its error.
struct NumericSlope {
    let value: Double
    /// The round-off bound ρ.
    let roundOff: Double
    /// The truncation estimate τ = |c(h) − c(2h)|/3.
    let truncation: Double
    let step: Double
    /// The two one-sided slopes, where the point itself is a kink.
    var kink: ClosedRange<Double>?

    /// What a claim may differ by: 10⁻⁶ relative, ten times the round-off and a twentieth of the truncation.
    func tolerance(for claimed: Double) -> Double {
        1e-6 * max(abs(claimed), abs(value)) + 10 * roundOff + 0.05 * truncation
    }

    func agrees(with claimed: Double) -> Bool {
        if let kink {
            let slack = tolerance(for: claimed)
            return claimed >= kink.lowerBound - slack && claimed <= kink.upperBound + slack
        }
        return abs(claimed - value) <= tolerance(for: claimed)
    }
}

/// Differences of a loss in one direction from one point.
struct SlopeMeasurement {
    let graph: Graph
    let loss: NodeID
    /// The nodes whose sign decides which branch of a relu, an absolute value or a maximum is taken.
    let switches: [NodeID]
    let name: String
    let point: [String: Tensor<Double>]
    let direction: [Double]

    init(_ graph: Graph, _ loss: NodeID, _ name: String, _ point: [String: Tensor<Double>], along direction: [Double]) {
        self.graph = graph
        self.loss = loss
        self.name = name
        self.point = point
        self.direction = direction
        switches = graph.ancestors(of: loss).filter { graph[$0].isSwitch }
    }

    private func moved(by step: Double) -> (value: Double, pattern: [Bool]) {
        var point = point
        if let old = point[name] {
            let scalars = zip(old.scalars, direction).map { $0 + step * $1 }
            point[name] = Tensor(shape: old.shape, scalars: scalars)
        }
        var evaluation = NodeValues(at: point)
        let value = evaluation.value(of: loss, in: graph).scalars.first ?? .nan
        return (value, switches.flatMap { graph.pattern(of: $0, &evaluation) })
    }

    /// The five-point slope (8(f₁ − f₋₁) − (f₂ − f₋₂)) / 12h at a step of `scale` · max(1, |θ|).
    ///
    /// The step shrinks tenfold, up to four times, where the loss is undefined at a displaced point or another branch
    /// is taken there. Nil where nothing finite was found.
    func slope(scale: Double) -> NumericSlope? {
        let size = zip(point[name]?.scalars ?? [], direction).map { $1 == 0 ? 0 : abs($0) }.max() ?? 1
        let centre = moved(by: 0)
        guard centre.value.isFinite else { return nil }
        var h = scale * max(1, size)
        var last: NumericSlope?
        for _ in 0..<5 {
            let (a, b, c, d) = (moved(by: 2 * h), moved(by: h), moved(by: -h), moved(by: -2 * h))
            if a.value.isFinite, b.value.isFinite, c.value.isFinite, d.value.isFinite {
                let near = (b.value - c.value) / (2 * h)
                let far = (a.value - d.value) / (4 * h)
                let value = (4 * near - far) / 3
                let epsilon = Double.ulpOfOne
                let roundOff = 1.5 * epsilon * max(1, abs(centre.value)) / h + abs(value) * epsilon * size / h
                var found = NumericSlope(value: value, roundOff: roundOff, truncation: abs(near - far) / 3, step: h)
                if [a, b, c, d].allSatisfy({ $0.pattern == centre.pattern }) { return found }
                let right = (4 * b.value - a.value - 3 * centre.value) / (2 * h)
                let left = -(4 * c.value - d.value - 3 * centre.value) / (2 * h)
                found.kink = min(left, right)...max(left, right)
                last = found
            }
            h /= 10
        }
        return last
    }
}

extension Node {
    /// Whether it has a kink or a jump.
    var isSwitch: Bool {
        switch operation {
        case .function(.relu), .function(.abs), .function(.sign), .norm1, .max, .larger, .greater, .atLeast: true
        default: false
        }
    }
}

extension Graph {
    /// On which side of its kinks a node stands.
    func pattern(of id: NodeID, _ evaluation: inout NodeValues) -> [Bool] {
        let node = self[id]
        let a = evaluation.value(of: node.arguments[0], in: self)
        switch node.operation {
        case .max:
            let top = a.max()
            return a.scalars.map { $0 == top }
        case .larger, .greater, .atLeast:
            let b = evaluation.value(of: node.arguments[1], in: self)
            return (a - b).scalars.flatMap { [$0 > 0, $0 < 0] }
        default: return a.scalars.flatMap { [$0 > 0, $0 < 0] }
        }
    }
}
