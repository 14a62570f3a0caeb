import Mathematics

/// A sign of summation with its index.
struct Summation {
    let index: Character
    let from: Node?
    let to: Node?

    init?(_ node: Node) {
        let scripts: (below: Node?, above: Node?)
        switch node {
        case .limits(.symbol(.sum), let below, let above), .scripts(.symbol(.sum), let below, let above):
            scripts = (below, above)
        default: return nil
        }
        guard let below = scripts.below?.parts, case .letter(let index) = below.first else { return nil }
        if below.count == 1, scripts.above == nil {
            (self.index, from, to) = (index, nil, nil)
        } else if below.count > 2, below[1] == .symbol(.equals), let above = scripts.above {
            (self.index, from, to) = (index, .row(Array(below[2...])), above)
        } else {
            return nil
        }
    }
}
