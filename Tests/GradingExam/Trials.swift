import Grading
import Tensors

/// What a series of seeded trials came to.
public struct Tally: Sendable {
    public var title: String
    public var trials = 0
    /// Named as it should be, alone.
    public var right = 0
    /// Named as one of several that could not be told apart.
    public var tied = 0
    /// Said to be wrong, without a name.
    public var unnamed = 0
    /// Named as something else.
    public var misnamed = 0
    /// A mistake that was not noticed, or a right gradient called wrong.
    public var missed = 0
    /// Mistakes that change nothing at their point, not counted among the trials.
    public var invisible = 0
    /// The first few failures, to be run again.
    public var failures: [String] = []

    public init(_ title: String) { self.title = title }

    mutating func note(_ failure: String) {
        if failures.count < 12 { failures.append(failure) }
    }
}

/// Right gradients of random networks: none may be called wrong.
///
/// `kinks` puts every network on a kink.
public func trialsOfRightGradients(_ seeds: ClosedRange<UInt64>, onKinks kinks: Bool = false) -> Tally {
    var tally = Tally(kinks ? "right gradients on kinks" : "right gradients")
    for seed in seeds {
        var generator = SplitMix64(seed: seed)
        var net = ExamNet(using: &generator, hidden: kinks ? [.relu] : [.sigmoid, .tanh, .relu])
        if kinks { net.placeOnKink(using: &generator) }
        let report = net.graded { $0.studentGradient() }
        tally.trials += 1
        switch report.verdict {
        case .correct: tally.right += 1
        case .inconclusive: tally.unnamed += 1
        default:
            tally.missed += 1
            tally.note("seed \(seed): \(report.verdict) \(report.findings.map(\.evidence)) \(report.problem ?? "")")
        }
    }
    return tally
}

/// One kind of mistake in `count` random networks in which it can be made and seen.
public func trials(of kind: Plant.Kind, count: Int, seed: UInt64 = 1) -> Tally {
    var tally = Tally(kind.rawValue)
    var attempt: UInt64 = 0
    while tally.trials < count, attempt < UInt64(count) * 40 {
        attempt += 1
        var generator = SplitMix64(seed: seed).stream(attempt)
        let net = ExamNet(using: &generator)
        let places = Plant.places(kind, in: net)
        guard !places.isEmpty else { continue }
        let plant = places[Int.random(in: places.indices, using: &generator)]
        let (right, wrong) = (net.studentGradient(), net.studentGradient(plant))
        let change = zip(right, wrong).reduce(0.0) { max($0, relativeDistance($1.0.scalars, $1.1.scalars)) }
        guard change > 1e-4, wrong.allSatisfy({ $0.isFinite }) else {
            tally.invisible += 1
            continue
        }
        let report = net.graded { $0.studentGradient(plant) }
        tally.add(report, expected: plant.expected, "stream \(attempt), layer \(plant.layer ?? -1)")
    }
    return tally
}

/// Two known mistakes at once, each of which changes what the other leaves: both have to be named.
public func trialsOfPairs(count: Int, seed: UInt64 = 2) -> Tally {
    var tally = Tally("pairs")
    let known = Plant.Kind.allCases.filter { Plant($0).expected != nil }
    var attempt: UInt64 = 0
    while tally.trials < count, attempt < UInt64(count) * 40 {
        attempt += 1
        var generator = SplitMix64(seed: seed).stream(attempt)
        let net = ExamNet(using: &generator)
        let plants = (0..<2).flatMap { _ -> [Plant] in
            let places = Plant.places(known[Int.random(in: known.indices, using: &generator)], in: net)
            return places.isEmpty ? [] : [places[Int.random(in: places.indices, using: &generator)]]
        }
        let expected = Set(plants.compactMap(\.expected))
        guard plants.count == 2, expected.count == 2 else { continue }
        // Each must be seen beside the other.
        let gradients = [[plants[0]], [plants[1]], plants].map { net.studentGradient($0) }
        func change(_ a: [Tensor<Double>], _ b: [Tensor<Double>]) -> Double {
            zip(a, b).reduce(0.0) { max($0, relativeDistance($1.0.scalars, $1.1.scalars)) }
        }
        let right = net.studentGradient()
        let isVisible = gradients.allSatisfy { change($0, right) > 1e-4 }
        guard isVisible, change(gradients[0], gradients[2]) > 1e-4, change(gradients[1], gradients[2]) > 1e-4 else {
            tally.invisible += 1
            continue
        }
        let report = net.graded { $0.studentGradient(plants) }
        let named = Set(report.mistakes.filter { $0 != .unrecognised })
        let listed = named.union(report.findings.flatMap(\.alternatives))
        let label = "stream \(attempt): \(plants.map { "\($0.kind.rawValue) \($0.layer ?? -1)" })"
        tally.trials += 1
        if report.verdict != .wrong {
            tally.missed += 1
            tally.note("\(label): \(report.verdict)")
        } else if named == expected {
            if listed == named { tally.right += 1 } else { tally.tied += 1 }
        } else if expected.isSubset(of: listed) {
            tally.tied += 1
        } else if named.isEmpty {
            tally.unnamed += 1
            tally.note("\(label): unnamed")
        } else {
            tally.misnamed += 1
            tally.note("\(label): \(report.mistakes.map(\.rawValue)), or \(listed.subtracting(named).map(\.rawValue))")
        }
    }
    return tally
}

extension Tally {
    mutating func add(_ report: GradingReport, expected: Mistake?, _ label: String) {
        trials += 1
        let named = report.mistakes.filter { $0 != .unrecognised }
        let ties = report.findings.flatMap(\.alternatives)
        if report.verdict != .wrong {
            missed += 1
            note("\(label): \(report.verdict)")
        } else if let expected {
            if named == [expected] {
                if ties.isEmpty { right += 1 } else { tied += 1 }
            } else if named.isEmpty {
                unnamed += 1
                note("\(label): unnamed")
            } else if named.count == 1, ties.contains(expected) {
                tied += 1
            } else {
                misnamed += 1
                note("\(label): \(named.map(\.rawValue)) \(report.findings.map(\.evidence))")
            }
        } else if named.isEmpty {
            right += 1
        } else {
            misnamed += 1
            note("\(label): \(named.map(\.rawValue)) \(report.findings.map(\.evidence))")
        }
    }
}

extension ExamNet {
    /// Moves a bias so that a hidden unit's z is 0 for one sample, to within some 10⁻⁶ or exactly.
    mutating func placeOnKink(using generator: inout SplitMix64) {
        let rectified = (0..<depth).filter { activations[$0] == .relu }
        guard let layer = rectified.randomElement(using: &generator) else { return }
        let unit = Int.random(in: 0..<width(layer), using: &generator)
        let sample = Int.random(in: 0..<batch, using: &generator)
        var a = x[sample]
        for l in 0..<layer {
            var next = biases[l]
            for j in next.indices {
                for i in a.indices { next[j] += a[i] * weights[l][i][j] }
                switch activations[l] {
                case .relu: next[j] = max(0, next[j])
                default: break
                }
            }
            a = next
        }
        var z = 0.0
        for i in a.indices { z += a[i] * weights[layer][i][unit] }
        let offset = generator.uniform() < 0.5 ? 0 : generator.uniform(-1e-5..<1e-5)
        biases[layer][unit] = offset - z
    }
}

extension Tally {
    /// Adds another tally's numbers.
    public mutating func include(_ other: Tally) {
        trials += other.trials
        right += other.right
        tied += other.tied
        unnamed += other.unnamed
        misnamed += other.misnamed
        missed += other.missed
        invisible += other.invisible
    }
}
