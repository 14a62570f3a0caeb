extension GradingReport: Codable {
    private enum CodingKeys: String, CodingKey {
        case verdict, problem, mistakes, evidence, correct, findings, blocks, links, firstBrokenLink, coverage, kinks
        case vacuous, blindSpots, seed, evaluations
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(verdict, forKey: .verdict)
        try container.encode(problem, forKey: .problem)
        try container.encode(mistakes, forKey: .mistakes)
        try container.encode(findings.map(\.evidence), forKey: .evidence)
        try container.encode(correct, forKey: .correct)
        try container.encode(findings, forKey: .findings)
        try container.encode(blocks, forKey: .blocks)
        try container.encode(links, forKey: .links)
        try container.encode(firstBrokenLink, forKey: .firstBrokenLink)
        try container.encode(coverage, forKey: .coverage)
        try container.encode(kinks, forKey: .kinks)
        try container.encode(vacuous, forKey: .vacuous)
        try container.encode(blindSpots, forKey: .blindSpots)
        try container.encode(seed, forKey: .seed)
        try container.encode(evaluations, forKey: .evaluations)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            verdict: try container.decode(Verdict.self, forKey: .verdict),
            problem: try container.decodeIfPresent(String.self, forKey: .problem),
            findings: try container.decode([Finding].self, forKey: .findings),
            blocks: try container.decode([BlockReport].self, forKey: .blocks),
            links: try container.decode([LinkReport].self, forKey: .links),
            blindSpots: try container.decode([BlindSpot].self, forKey: .blindSpots),
            seed: try container.decode(UInt64.self, forKey: .seed),
            evaluations: try container.decode(Int.self, forKey: .evaluations))
        coverage = try container.decode(Extent.self, forKey: .coverage)
    }
}
