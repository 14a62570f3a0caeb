import Tensors

/// Grades a derivative that was typed: against differences of the loss first, and by name where it is wrong.
///
///     let question = ExpressionQuestion(loss: "0.5*(y - w*x)^2", variable: "w", claim: "(y - w*x)*x")
///     let report = try grade(question)        // wrong, [.wrongSign]
///
/// Throws where a text cannot be read, with the place.
public func grade(_ question: ExpressionQuestion) throws(ExpressionError) -> ExpressionReport {
    var grader = try ExpressionGrader(question)
    return grader.report()
}

/// One grading as it goes on.
struct ExpressionGrader {
    private let question: ExpressionQuestion
    private var expression: LossExpression
    private let claim: NodeID
    private let derivative: NodeID
    private var written: String?
    private var samples = Samples([])
    private var measurements: [Measurement] = []

    /// One comparison: an entry, or a direction through all entries.
    struct Measurement {
        let point: Int
        let entry: Int?
        let claimed: Double
        let derived: Double
        let slope: NumericSlope?

        var agrees: Bool { slope?.agrees(with: claimed) ?? false }
    }

    init(_ question: ExpressionQuestion) throws(ExpressionError) {
        self.question = question
        var expression = try LossExpression(question.loss, by: question.variable, question.declarations)
        claim = try expression.node(for: question.claim, .claim)
        let derivation = Derivation(&expression)
        derivative = derivation.result
        written = derivation.text
        self.expression = expression
    }

    // MARK: - Points

    /// Points where loss, derivative and claim are finite; without the claim, where it has no such point.
    private func points(with claim: NodeID?) -> [[String: Tensor<Double>]] {
        let graph = expression.graph
        var names: [(name: String, shape: [Int])] = []
        for root in [expression.loss, claim ?? expression.loss] {
            for name in graph.variables(in: root) where !names.contains(where: { $0.name == name }) {
                names.append((name, expression.lowering.shapes[name] ?? []))
            }
        }
        var drawing = PointDrawing(names, question.declarations, seed: question.seed)
        var result: [[String: Tensor<Double>]] = []
        while result.count < (drawing.isRandom ? max(question.points, 1) : 1) {
            let point = drawing.next { point in
                var evaluation = Evaluation(at: point)
                return [expression.loss, derivative, claim ?? derivative].allSatisfy {
                    let value = evaluation.value(of: $0, in: graph)
                    return value.isFinite && value.scalars.allSatisfy { abs($0) < 1e8 }
                }
            }
            guard let point else { break }
            result.append(point)
        }
        return result
    }

    // MARK: - The report

    mutating func report() -> ExpressionReport {
        let count = ShapeRules.count(expression.shape)
        var report = ExpressionReport(
            verdict: .notCheckable, coverage: .init(points: 0, entries: count, checked: 0, directions: 0),
            seed: question.seed)
        report.notes = notes()
        let points = points(with: claim)
        guard !points.isEmpty else {
            let isLossDefined = !self.points(with: nil).isEmpty
            report.evidence = [
                isLossDefined
                    ? "The claim is not a finite number at any of the points that were tried, though the loss is."
                    : "The loss or its derivative is not a finite number at any of the points that were tried."
            ]
            return report
        }
        samples = Samples(points)
        if !readsBack { written = nil }
        guard fitsShape else {
            report.coverage = .init(points: points.count, entries: count, checked: 0, directions: 0)
            report.verdict = .wrong
            report.correct = written
            diagnoseShape(&report)
            return report
        }
        measure()
        summarize(&report)
        return report
    }

    /// Whether the derivative as it is written, read again, gives the numbers of the one that was found.
    private var readsBack: Bool {
        guard let written else { return false }
        var copy = expression
        guard let again = try? copy.node(for: written, .claim) else { return false }
        var samples = samples
        return (0..<samples.count).allSatisfy { point in
            guard let first = samples.entries(of: derivative, copy.graph, at: point, as: expression.shape),
                let second = samples.entries(of: again, copy.graph, at: point, as: expression.shape)
            else { return false }
            return Residual.relative(first, second) < 1e-10
        }
    }

    private var claimShape: [Int] { expression.graph[claim].shape }

    /// A scalar claim stands for the same number in every entry; a column and a vector are the same numbers.
    private var fitsShape: Bool {
        let (own, wanted) = (claimShape, expression.shape)
        return own == wanted || own.isEmpty || own.filter { $0 != 1 } == wanted.filter { $0 != 1 }
            || ShapeRules.broadcast(own, wanted) == wanted && ShapeRules.count(own) == 1
    }

    private mutating func values(_ id: NodeID, at point: Int, as shape: [Int]) -> [Double] {
        samples.entries(of: id, expression.graph, at: point, as: shape) ?? []
    }

    // MARK: - Measuring

    /// The entries that are measured at each point, and whether a direction is added that goes through all.
    private var plan: (entries: [Int], addsDirection: Bool) {
        let count = ShapeRules.count(expression.shape)
        if question.checksAll || count * samples.count <= 1000 || count <= 16 { return (Array(0..<count), false) }
        var generator = SplitMix64(seed: question.seed).stream(1)
        return (generator.permutation(count).prefix(16).sorted(), true)
    }

    private mutating func measure() {
        let (entries, addsDirection) = plan
        let count = ShapeRules.count(expression.shape)
        var generator = SplitMix64(seed: question.seed).stream(2)
        for point in 0..<samples.count {
            let claimed = values(claim, at: point, as: expression.shape)
            let derived = values(derivative, at: point, as: expression.shape)
            for entry in entries {
                var direction = [Double](repeating: 0, count: count)
                direction[entry] = 1
                measure(point, entry, direction, claimed, derived)
            }
            if addsDirection {
                let direction = (0..<count).map { _ in generator.next() & 1 == 0 ? 1.0 : -1.0 }
                measure(point, nil, direction, claimed, derived)
            }
        }
    }

    private mutating func measure(
        _ point: Int, _ entry: Int?, _ direction: [Double], _ claimed: [Double], _ derived: [Double]
    ) {
        let measurement = SlopeMeasurement(
            expression.graph, expression.loss, expression.name, samples.point(point), along: direction)
        let claimedSlope = zip(claimed, direction).reduce(0) { $0 + $1.0 * $1.1 }
        let derivedSlope = zip(derived, direction).reduce(0) { $0 + $1.0 * $1.1 }
        var slope = measurement.slope(scale: 1e-3)
        // Wrong only if three steps disagree.
        for scale in [1e-4, 1e-5] {
            guard let found = slope, !found.agrees(with: claimedSlope) else { break }
            if let finer = measurement.slope(scale: scale) { slope = finer.agrees(with: claimedSlope) ? finer : found }
        }
        measurements.append(
            Measurement(point: point, entry: entry, claimed: claimedSlope, derived: derivedSlope, slope: slope))
    }

    // MARK: - The verdict

    private mutating func summarize(_ report: inout ExpressionReport) {
        let known = measurements.filter { $0.slope != nil }
        let count = ShapeRules.count(expression.shape)
        report.coverage = .init(
            points: samples.count, entries: count, checked: known.count,
            directions: known.filter { $0.entry == nil }.count)
        report.blocks = [block(known)]
        report.samples = sampled(known)
        report.kinks = kinks(known)
        let isVerified = !known.isEmpty && known.allSatisfy { $0.slope?.agrees(with: $0.derived) ?? false }
        report.correct = isVerified ? written : nil
        let isVacuous = known.allSatisfy { $0.slope.map { $0.kink == nil && $0.agrees(with: 0) } ?? false }
        let isZero = expression.graph.constant(derivative) == 0
        if known.isEmpty {
            report.verdict = .inconclusive
            report.evidence = ["The loss has no finite differences at the points that were tried."]
        } else if !known.allSatisfy(\.agrees) {
            report.verdict = .wrong
            diagnose(&report, isVerified: isVerified)
        } else if isVacuous && !isZero {
            report.verdict = .inconclusive
            report.vacuous = [expression.name]
            report.evidence = ["The derivative is zero at every point that was tried, so these points prove nothing."]
        } else if !known.contains(where: { isTelling($0) }) && !isZero {
            report.verdict = .inconclusive
            report.evidence = ["The differences of the loss are too uncertain here to tell right from wrong."]
        } else {
            report.verdict = .correct
            if isVerified, known.count >= ExpressionDiagnosis.leastEntries { report.blindSpots = blindSpots() }
        }
    }

    /// Whether the error bound is small enough to say anything.
    private func isTelling(_ measurement: Measurement) -> Bool {
        guard let slope = measurement.slope else { return false }
        // At a jump the one-sided slopes have no limit.
        if let kink = slope.kink { return kink.upperBound - kink.lowerBound < 1000 }
        return slope.tolerance(for: measurement.claimed) <= 1e-3 * max(abs(measurement.claimed), abs(slope.value))
    }

    private func blindSpots() -> [Mistake] {
        let right = (0..<samples.count).map { index -> [Double] in
            var copy = samples
            return copy.entries(of: derivative, expression.graph, at: index, as: expression.shape) ?? []
        }
        let diagnosis = ExpressionDiagnosis(
            expression, derivative: derivative, claimed: right, as: expression.shape, samples: samples, counts: counts,
            searchesPairs: false)
        return diagnosis.invisible
    }

    // MARK: - The diagnosis

    /// The sizes that a mean may have been taken over.
    private var counts: [Int] {
        var result: [Int] = []
        let declared = expression.declarations.flatMap(\.shape)
        let whole = expression.declarations.compactMap {
            $0.shape.isEmpty ? $0.values?.first.flatMap(Int.init(exactly:)) : nil
        }
        for count in declared + whole where count > 1 && !result.contains(count) { result.append(count) }
        return result
    }

    private mutating func diagnosis(as shape: [Int]) -> ExpressionDiagnosis {
        let claimed = (0..<samples.count).map { values(claim, at: $0, as: shape) }
        return ExpressionDiagnosis(
            expression, derivative: derivative, claimed: claimed, as: shape, samples: samples, counts: counts)
    }

    private mutating func diagnose(_ report: inout ExpressionReport, isVerified: Bool) {
        let numbers = samples.count * ShapeRules.count(expression.shape)
        guard isVerified else {
            report.mistakes = [.unrecognised]
            report.evidence = [
                "The derivative found here does not agree with the numbers everywhere, so nothing is named."
            ]
            return
        }
        guard numbers >= ExpressionDiagnosis.leastEntries else {
            report.mistakes = [.unrecognised]
            report.evidence = [
                "Only \(numbers) number\(numbers == 1 ? "" : "s") could be compared: too few to name a mistake. Give fewer values with --let."
            ]
            return
        }
        let found = diagnosis(as: expression.shape)
        name(found.matches, in: &report)
        if report.mistakes == [.unrecognised] { report.evidence += facts() }
    }

    private mutating func diagnoseShape(_ report: inout ExpressionReport) {
        let shapes =
            "The claim is \(ShapeText.text(claimShape)), but \(expression.name) is \(ShapeText.text(expression.shape))."
        let found = diagnosis(as: claimShape)
        if found.matches.isEmpty {
            report.mistakes = [.wrongShape]
            report.evidence = [shapes, Mistake.wrongShape.explanation]
        } else {
            name(found.matches, in: &report)
            report.evidence.insert(shapes, at: 0)
        }
    }

    private func name(_ matches: [ExpressionDiagnosis.Match], in report: inout ExpressionReport) {
        let matches = matches.count > 1 ? separated(matches) : matches
        guard let first = matches.first else {
            report.mistakes = [.unrecognised]
            return
        }
        let evidence = SlipEvidence(graph: expression.graph, variable: expression.name)
        report.mistakes = first.mistakes
        report.residual = first.residual
        report.evidence = first.ordered.map(evidence.sentence)
        report.alternatives = matches.dropFirst().map(\.mistakes)
    }

    /// Of several explanations, those that also hold at other sizes: n = 2 and a factor 2 look alike, n = 7 does not.
    private func separated(_ matches: [ExpressionDiagnosis.Match]) -> [ExpressionDiagnosis.Match] {
        guard let other = resized, let report = try? grade(other), report.mistakes != [.unrecognised] else {
            return matches
        }
        let sets = [report.mistakes] + report.alternatives
        let kept = matches.filter { sets.contains($0.mistakes) }
        return kept.isEmpty ? matches : kept
    }

    /// The same question with every declared length five larger; nil where lengths are tied to given values.
    private var resized: ExpressionQuestion? {
        let lengths = Set(question.declarations.flatMap(\.shape))
        guard question.mayResize, !lengths.isEmpty,
            question.declarations.allSatisfy({ $0.values == nil || $0.shape.isEmpty })
        else { return nil }
        var other = question
        other.seed = question.seed &+ 1
        other.mayResize = false
        other.declarations = question.declarations.map { $0.resized(by: 5, lengths) }
        return other.declarations == question.declarations ? nil : other
    }

    /// What can be said of a claim that has no name.
    private func facts() -> [String] {
        let pairs = measurements.filter { $0.entry != nil }.map { ($0.claimed, $0.derived) }
        var facts = ClaimFacts(pairs).sentences
        if facts.isEmpty, let factor = factorFact() { facts = [factor] }
        let agreeing = measurements.filter(\.agrees).count
        if agreeing > 0 { facts.append("It is right in \(agreeing) of the \(measurements.count) numbers compared.") }
        return facts
    }

    /// Whether one factor of the right derivative, or of the net, is missing or stands there once too often.
    private func factorFact() -> String? {
        var algebra = Algebra(expression.graph)
        var copy = samples
        let own = ProductForm(derivative, in: expression.graph).factors.map(\.base)
        for factor in own + expression.graph.ancestors(of: expression.loss) where algebra.graph.constant(factor) == nil
        {
            let wanted = ShapeRules.broadcast(algebra.shape(factor), expression.shape)
            guard wanted == expression.shape else { continue }
            for isMissing in [true, false] {
                let guess = isMissing ? algebra.over(derivative, factor) : algebra.times(derivative, factor)
                guard !algebra.failed else { return nil }
                let fits = (0..<copy.count).allSatisfy { point in
                    guard let values = copy.entries(of: guess, algebra.graph, at: point, as: expression.shape),
                        let claimed = copy.entries(of: claim, algebra.graph, at: point, as: expression.shape)
                    else { return false }
                    return Residual.relative(values, claimed) < ExpressionDiagnosis.residualLimit
                }
                guard fits, let text = ExpressionWriter.text(of: factor, in: algebra.graph) else { continue }
                return isMissing
                    ? "The claim is the right derivative without a factor \(text)."
                    : "The claim is the right derivative with a factor \(text) too much."
            }
        }
        return nil
    }

    // MARK: - Entries for the report

    private func settings(at point: Int) -> [ExpressionReport.Setting] {
        let values = samples.point(point)
        return values.keys.sorted().compactMap { name in
            values[name].map { .init(name: name, shape: $0.shape, values: $0.scalars) }
        }
    }

    private func entry(_ measurement: Measurement) -> ExpressionReport.Entry? {
        guard let slope = measurement.slope else { return nil }
        let size = max(abs(measurement.claimed), abs(slope.value))
        var index: [Int] = []
        var rest = measurement.entry ?? 0
        for length in expression.shape.reversed() {
            index.insert(rest % length, at: 0)
            rest /= length
        }
        return .init(
            point: measurement.point, at: settings(at: measurement.point), index: index, claimed: measurement.claimed,
            numeric: slope.value, errorBound: slope.tolerance(for: measurement.claimed),
            relativeError: size == 0 ? 0 : abs(measurement.claimed - slope.value) / size, step: slope.step,
            agrees: measurement.agrees)
    }

    private func block(_ known: [Measurement]) -> ExpressionReport.Block {
        func excess(_ measurement: Measurement) -> Double {
            guard let slope = measurement.slope, !measurement.agrees else { return 0 }
            return abs(measurement.claimed - slope.value)
        }
        let worst = known.filter { $0.entry != nil }.max { excess($0) < excess($1) }
        return .init(
            name: expression.name, shape: expression.shape, checked: known.count,
            agreeing: known.filter(\.agrees).count, worst: worst.flatMap(entry))
    }

    /// A few numbers from different points and of different entries, wrong ones where there are any.
    private func sampled(_ known: [Measurement]) -> [ExpressionReport.Entry] {
        let entries = known.filter { $0.entry != nil }
        let wrong = entries.filter { !$0.agrees }
        var rest = wrong.isEmpty ? entries : wrong
        var result: [Measurement] = []
        while let next = rest.first, result.count < 3 {
            let other = rest.first { candidate in
                !result.contains { $0.point == candidate.point || $0.entry == candidate.entry }
            }
            let chosen = other ?? rest.first { candidate in !result.contains { $0.point == candidate.point } } ?? next
            result.append(chosen)
            rest.removeAll { $0.point == chosen.point && $0.entry == chosen.entry }
        }
        return result.compactMap(entry)
    }

    private func kinks(_ known: [Measurement]) -> [String] {
        let found = known.filter { $0.slope?.kink != nil }
        guard let first = found.first, let kink = first.slope?.kink else { return [] }
        let sides = "\(NumberText.short(kink.lowerBound)) and \(NumberText.short(kink.upperBound))"
        return [
            "\(expression.name): \(found.count) of \(known.count) numbers are at a kink; a value between the one-sided derivatives, here \(sides), is accepted there."
        ]
    }

    private func notes() -> [String] {
        var result: [String] = []
        let known = expression.graph.variables(in: expression.loss) + expression.declarations.map(\.name)
        for name in expression.graph.variables(in: claim) where !known.contains(name) {
            let parts = name.map(String.init)
            let isProduct = parts.count > 1 && parts.allSatisfy(known.contains)
            result.append(
                "The claim has a variable \(name) that the loss has not"
                    + (isProduct ? "; a product is written with stars: \(parts.joined(separator: "*"))." : "."))
        }
        for (name, meaning) in [("e", "Euler's number 2.718…"), ("pi", "the number 3.141…")] {
            let isUsed = [question.loss, question.claim].contains { text in
                (try? Scanner.tokens(of: text))?.contains { $0.kind == .name(name) } ?? false
            }
            if isUsed, expression.lowering.shapes[name] == nil {
                result.append("\(name) is read as \(meaning); --let \(name)=scalar makes it a variable.")
            }
        }
        return result
    }
}
