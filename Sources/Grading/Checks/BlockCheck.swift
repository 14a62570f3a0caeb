import Tensors

extension Objective {
    /// Checks one block of a claim.
    ///
    /// `sample` says how many random entries and directions are enough; nil asks for every entry.
    func check(
        block: Int, claimed: Tensor<Double>, sample: (entries: Int, directions: Int)?,
        using generator: inout SplitMix64, progress: (Int) -> Void = { _ in }
    ) -> BlockReport {
        let value = parameters.values[block]
        let noise = measuredNoise(ofBlock: block, using: &generator)
        var entries = Array(0..<value.count)
        if let sample, sample.entries < value.count {
            entries = generator.permutation(value.count).prefix(sample.entries).sorted()
        }
        var checks: [EntryCheck] = []
        for (number, entry) in entries.enumerated() {
            checks.append(
                EntryCheck(
                    claimed: claimed.scalars[entry], along: line(block: block, entry: entry, noise: noise),
                    index: indices(ofEntry: entry, in: value.shape)))
            progress(number + 1)
        }
        var directions: [EntryCheck] = []
        for _ in 0..<(value.count > 0 ? sample?.directions ?? 0 : 0) {
            let v = direction(count: value.count, using: &generator)
            let product = zip(claimed.scalars, v).reduce(0) { $0 + $1.0 * $1.1 }
            directions.append(
                EntryCheck(claimed: product, along: line(block: block, direction: v, noise: noise), index: []))
        }
        return BlockReport(
            name: parameters.names[block], shape: value.shape, entries: checks, directions: directions)
    }

    /// What rounding does to the loss along a random direction through a block.
    func measuredNoise(ofBlock block: Int, using generator: inout SplitMix64) -> Double {
        let count = parameters.values[block].count
        guard count > 0 else { return 0 }
        return line(block: block, direction: direction(count: count, using: &generator), noise: 0).measuredNoise()
    }

    /// A random vector of entries ±1/√n: of length 1, so that steps and bounds are those of a single entry.
    private func direction(count: Int, using generator: inout SplitMix64) -> [Double] {
        let length = 1 / Double(count).squareRoot()
        return (0..<count).map { _ in generator.next() & 1 == 0 ? length : -length }
    }
}
