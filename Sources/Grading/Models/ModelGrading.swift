import Learning
import Synchronization
import Tensors

/// Grades a whole model with its loss and its regularizer: every parameter together, and every link of the chain alone.
///
///     let report = grade(model, at: x, labels, loss: SparseCategoricalCrossEntropy(from: .probabilities))
///     report.firstBrokenLink          // the first layer, from the loss on, whose `backward` is wrong
public func grade<Target, L: Loss<Double, Target>>(
    _ model: Sequential<Double>, at x: Tensor<Double>, _ y: Target, loss: L,
    regularizer: (any Regularizer<Double>)? = nil, options: GradingOptions = GradingOptions()
) -> GradingReport {
    let point = ModelPoint(model, x, y, regularizer: regularizer)
    var report = gradeModel(point, loss: loss, options: options, isClaimed: false) { point in
        point.model.lossAndGradient(point.x, point.y, loss: loss, regularizer: point.regularizer).gradient
            .parameterList.map(\.value)
    }
    guard report.verdict != .notCheckable else { return report }
    report.links = links(of: point, loss: loss, options: options)
    guard let broken = report.links.first(where: { $0.verdict == .wrong }) else { return report }
    report.verdict = .wrong
    report.findings = broken.findings.map { finding in
        Finding(
            finding.mistake, blocks: finding.blocks.map { "\(broken.name).\($0)" }, place: broken.name,
            evidence: finding.evidence, residual: finding.residual, alternatives: finding.alternatives,
            claimedFormula: finding.claimedFormula, rightFormula: finding.rightFormula)
    }
    return report
}

/// Grades a gradient that somebody derived by hand for a model, and names the mistake.
///
///     let report = grade(model, at: x, y, loss: MeanSquaredError()) { point in myGradients(point) }
///
/// The claim gives one tensor for each parameter, in the order of `model.parameterList`; it must compute from the point it
/// is given, since it is called again at another.
public func grade<Target, L: Loss<Double, Target>>(
    _ model: Sequential<Double>, at x: Tensor<Double>, _ y: Target, loss: L,
    regularizer: (any Regularizer<Double>)? = nil, options: GradingOptions = GradingOptions(),
    claimed: (ModelPoint<Target>) throws -> [Tensor<Double>]
) -> GradingReport {
    gradeModel(
        ModelPoint(model, x, y, regularizer: regularizer), loss: loss, options: options, isClaimed: true,
        claimed: claimed)
}

private func gradeModel<Target, L: Loss<Double, Target>>(
    _ point: ModelPoint<Target>, loss: L, options: GradingOptions, isClaimed: Bool,
    claimed: (ModelPoint<Target>) throws -> [Tensor<Double>]
) -> GradingReport {
    if let problem = point.problem(with: loss) {
        return GradingReport(verdict: .notCheckable, problem: problem, seed: options.seed)
    }
    let replay = Replay(point, loss: loss)
    let claim: [Tensor<Double>]
    do throws(NotCheckable) {
        claim = try Preconditions.claim(
            loss: { replay.lossValue() }, claimed: { try claimed(point) }, names: point.parameters.names)
    } catch {
        return GradingReport(verdict: .notCheckable, problem: error.problem, seed: options.seed)
    }
    let objective = replay.objective()
    let biases = Set(replay.blocks.indices.filter { replay.blocks[$0].role == .bias })
    let full = replay.fullCheck(objective, claimed: claim, options: options)
    let check = ClaimCheck(
        objective, claimed: claim, biases: biases, options: options, sampleCount: point.sampleCount,
        known: full.reports)
    var report = GradingReport(
        verdict: Verdict(of: check.blocks), blocks: check.blocks, seed: options.seed,
        evaluations: objective.evaluations + full.evaluations)
    // Replaying the library costs some 200 backward passes: too much for a large model that is right.
    let isSmall = point.parameters.count <= Coverage.exhaustiveLimit
    let library = isSmall || (isClaimed && !check.wrong.isEmpty) ? replay.library() : []
    if !check.wrong.isEmpty {
        report.findings =
            isClaimed
            ? check.modelFindings(replay, library: library, claim: claimed, seed: options.seed)
            : check.ownFindings ?? [check.facts]
    }
    if isSmall { report.blindSpots = replay.blindSpots(of: library) }
    guard isClaimed else { return report }
    return report.settledBeyondClipping(at: point, loss: loss, claimed: claimed) { elsewhere in
        gradeModel(elsewhere, loss: loss, options: options, isClaimed: true, claimed: claimed)
    }
}

extension Replay {
    /// Every entry of every block of a large model, as far as its layers allow, if everything was asked for.
    fileprivate func fullCheck(
        _ objective: Objective, claimed: [Tensor<Double>], options: GradingOptions
    ) -> (reports: [Int: BlockReport], evaluations: Int) {
        let total = point.parameters.count
        let shapesAgree = zip(claimed, point.parameters.values).allSatisfy { $0.shape == $1.shape }
        guard total > Coverage.exhaustiveLimit, shapesAgree, options.coverage.sample(ofTotal: total) == nil else {
            return ([:], 0)
        }
        var generator = SplitMix64(seed: options.seed).stream(13)
        let done = Atomic(0)
        var (reports, evaluations): ([Int: BlockReport], Int) = ([:], 0)
        for k in layers.indices {
            let own = blocks.indices.filter { blocks[$0].layer == k }
            guard !own.isEmpty else { continue }
            let noise = own.map { objective.measuredNoise(ofBlock: $0, using: &generator) }
            let found = checkAll(ofLayer: k, claimed: own.map { claimed[$0] }, noise: noise) { count in
                options.progress?(done.add(count, ordering: .relaxed).newValue, total)
            }
            guard let found else { continue }
            for (block, report) in zip(own, found.reports) { reports[block] = report }
            evaluations += found.evaluations
        }
        return (reports, evaluations)
    }
}

extension ClaimCheck {
    /// The mistakes in a claim for a model, by the library; shapes speak first, and where the library knows nothing, the
    /// blocks for themselves.
    fileprivate func modelFindings<Target, L>(
        _ replay: Replay<Target, L>, library: [Replayed], claim: (ModelPoint<Target>) throws -> [Tensor<Double>],
        seed: UInt64
    ) -> [Finding] {
        guard !hasWrongShape, let diagnosis = ModelDiagnosis(replay, claimed: claimed) else {
            return ownFindings ?? [facts]
        }
        let matches = diagnosis.confirmed(diagnosis.matches(among: library), claim: claim, seed: seed)
        let names = wrong.map { blocks[$0].name }
        return diagnosis.findings(matches, blocks: names) ?? [facts]
    }
}

extension ModelDiagnosis {
    /// The findings of matches that remain: of the one with fewest mistakes and least residual, with the names of the
    /// others as ties; nil without a match.
    func findings(_ matches: [Match], blocks: [String]) -> [Finding]? {
        let order = matches.enumerated().min { a, b in
            let (x, y) = (a.element.hypothesis.mistakes.count, b.element.hypothesis.mistakes.count)
            return x == y ? a.offset < b.offset : x < y
        }
        guard let best = order?.element else { return nil }
        var tied: [Mistake] = []
        for match in matches {
            for mistake in match.hypothesis.mistakes
            where !best.hypothesis.mistakes.contains(mistake) && !tied.contains(mistake) { tied.append(mistake) }
        }
        return best.hypothesis.mistakes.map { mistake in
            let mutation = best.hypothesis.mutations.first { replay.description(of: $0).mistake == mistake }
            let (words, site) = (mutation.map(replay.description), mutation.map { replay.site(of: $0.place) })
            return Finding(
                mistake, blocks: blocks, place: site,
                evidence: (words?.evidence(site ?? "") ?? "") + " That gives the claim, in every entry, to within "
                    + "\(short(max(best.residual, 1e-16), digits: 1)).",
                residual: best.residual, alternatives: tied, claimedFormula: words?.claimed, rightFormula: words?.right)
        }
    }
}
