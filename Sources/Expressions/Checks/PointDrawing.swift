import Tensors

/// Random values for the variables, drawn where the expressions are defined.
///
/// A formula with log(p) and log(1 − p) is defined for 0 < p < 1 alone. Nobody says so in it, so each variable is drawn
/// from one range after another until everything is a finite number there.
struct PointDrawing {
    /// Where a variable's numbers come from.
    enum Family: CaseIterable {
        case signed, unit, positive, small, negative, large

        func draw(_ generator: inout SplitMix64) -> Double {
            switch self {
            // Not near 0, where a missing factor hardly shows.
            case .signed: generator.uniform(0.2..<2) * (generator.next() & 1 == 0 ? 1 : -1)
            case .unit: generator.uniform(0.08..<0.92)
            case .positive: generator.uniform(0.2..<3)
            case .small: generator.uniform(-0.4..<0.4)
            case .negative: -generator.uniform(0.2..<3)
            case .large: generator.uniform(2..<9)
            }
        }
    }

    private var generator: SplitMix64
    private var families: [Family]
    let names: [String]
    let shapes: [[Int]]
    let fixed: [String: Tensor<Double>]

    /// Names of variables with their shapes; those with values keep them.
    init(_ variables: [(name: String, shape: [Int])], _ declarations: [Declaration], seed: UInt64) {
        var fixed: [String: Tensor<Double>] = [:]
        for declaration in declarations {
            fixed[declaration.name] = declaration.values.map { Tensor(shape: declaration.shape, scalars: $0) }
        }
        let free = variables.filter { fixed[$0.name] == nil }
        names = free.map { $0.name }
        shapes = free.map { $0.shape }
        self.fixed = fixed
        families = free.map { _ in .signed }
        generator = SplitMix64(seed: seed)
    }

    /// Whether anything is left to draw.
    var isRandom: Bool { !names.isEmpty }

    /// A point that `accepts` takes; nil where none was found in so many trials.
    mutating func next(trials: Int = 400, accepts: ([String: Tensor<Double>]) -> Bool) -> [String: Tensor<Double>]? {
        for trial in 0..<trials {
            // What worked for the last point is tried first.
            if trial >= 12 { change(trial) }
            var point = fixed
            for (index, name) in names.enumerated() {
                let count = ShapeRules.count(shapes[index])
                let scalars = (0..<count).map { _ in families[index].draw(&generator) }
                point[name] = Tensor(shape: shapes[index], scalars: scalars)
            }
            if accepts(point) { return point }
            if names.isEmpty { return nil }
        }
        return nil
    }

    private mutating func change(_ trial: Int) {
        let all = Family.allCases
        // First every variable from one and the same range, then each from its own.
        if trial < 12 + 6 * all.count {
            families = families.map { _ in all[(trial - 12) / 6] }
        } else {
            families = families.map { _ in all[Int(generator.next() % UInt64(all.count))] }
        }
    }
}
