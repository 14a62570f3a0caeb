import Tensors

/// A claim held against an objective, block by block, with what the blocks show by themselves.
struct ClaimCheck {
    let blocks: [BlockReport]
    /// The blocks' own symptoms, nil for blocks that are right or whose mistake does not show.
    let symptoms: [Finding?]
    /// The claim, for blocks that have their parameter's shape.
    let claimed: [Tensor<Double>]

    var wrong: [Int] { blocks.indices.filter { blocks[$0].status == .wrong } }
    var hasWrongShape: Bool { zip(blocks, claimed).contains { $0.shape != $1.shape } }

    /// Checks every block but those whose reports are known already.
    init(
        _ objective: Objective, claimed: [Tensor<Double>], biases: Set<Int>, options: GradingOptions,
        sampleCount: Int?, known: [Int: BlockReport] = [:]
    ) {
        let total = objective.parameters.count
        let sample = options.coverage.sample(ofTotal: total)
        var generator = SplitMix64(seed: options.seed).stream(11)
        var (blocks, symptoms): ([BlockReport], [Finding?]) = ([], [])
        var done = 0
        for (block, claim) in claimed.enumerated() {
            let (name, parameter) = (objective.parameters.names[block], objective.parameters.values[block])
            let fits = claim.shape == parameter.shape
            // A claim of another shape cannot be compared entry by entry; the numbers are still wanted.
            let compared = fits ? claim : Tensor.zeros(parameter.shape)
            var report =
                known[block]
                ?? objective.check(block: block, claimed: compared, sample: sample, using: &generator) {
                    options.progress?(done + $0, total)
                }
            done += parameter.count
            let shapes = ShapeCheck(name: name, parameter: parameter, claimed: claim, isBias: biases.contains(block))
            if let finding = shapes.finding(numeric: report.numeric) {
                report = BlockReport(wrongShapeOf: name, shape: parameter.shape)
                symptoms.append(finding)
            } else if report.status == .wrong, !report.numeric.isEmpty {
                symptoms.append(
                    Symptoms(
                        name: name, isBias: biases.contains(block), parameter: parameter.scalars,
                        shape: parameter.shape, claimed: claim.scalars, numeric: report.numeric,
                        sampleCount: sampleCount
                    ).finding())
            } else {
                symptoms.append(nil)
            }
            blocks.append(report)
        }
        (self.blocks, self.symptoms, self.claimed) = (blocks, symptoms, claimed)
    }

    /// The wrong blocks' own symptoms, one finding for each mistake; nil unless every wrong block has one.
    var ownFindings: [Finding]? {
        let found = wrong.compactMap { symptoms[$0] }
        return found.count == wrong.count ? found.merged() : nil
    }

    /// What is known of a mistake that is not recognised.
    var facts: Finding {
        let names = wrong.map { blocks[$0].name }
        let lines = wrong.map { index -> String in
            if let symptom = symptoms[index] { return symptom.evidence }
            let block = blocks[index]
            guard let worst = block.worst else { return "\(block.name) is wrong." }
            let place = worst.index.isEmpty ? "along a random direction" : "at \(worst.index)"
            return
                "\(block.name): \(block.disagreements) of \(block.checkedEntries + block.checkedDirections) disagree, "
                + "most \(place): claimed \(short(worst.claimed)), numeric \(short(worst.numeric))."
        }
        return Finding(.unrecognised, blocks: names, evidence: lines.joined(separator: " "), residual: 1)
    }
}

extension BlockReport {
    /// A block whose claim has another shape: nothing can be compared.
    fileprivate init(wrongShapeOf name: String, shape: [Int]) {
        self.init(name: name, shape: shape, entries: [], directions: [], hasWrongShape: true)
    }
}

extension [Finding] {
    /// Findings of one mistake as one, in the order of their first.
    func merged() -> [Finding] {
        reduce(into: []) { result, next in
            let same = result.firstIndex {
                $0.mistake == next.mistake && $0.alternatives == next.alternatives && $0.place == next.place
            }
            guard let same else {
                result.append(next)
                return
            }
            let first = result[same]
            result[same] = Finding(
                first.mistake, blocks: first.blocks + next.blocks, place: first.place,
                evidence: first.evidence + " " + next.evidence, residual: Swift.max(first.residual, next.residual),
                alternatives: first.alternatives, claimedFormula: first.claimedFormula,
                rightFormula: first.rightFormula)
        }
    }
}
