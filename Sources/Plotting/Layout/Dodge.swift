/// Moves labels apart along one direction, each as near to its place as the others let it.
enum Dodge {
    /// Positions at least `gap` apart inside the limits, in the order of the wishes; nil where there is no room.
    static func spread(_ wishes: [Double], gap: Double, in limits: ClosedRange<Double>) -> [Double]? {
        guard Double(wishes.count - 1) * gap <= limits.upperBound - limits.lowerBound else { return nil }
        // Equal wishes keep their order, so that ties fall the same way every time.
        let order = wishes.indices.sorted { wishes[$0] != wishes[$1] ? wishes[$0] < wishes[$1] : $0 < $1 }
        // Blocks of touching labels, each centred on the mean of its labels' wishes; blocks that meet merge.
        var blocks: [(sum: Double, count: Int)] = []
        func start(_ block: (sum: Double, count: Int)) -> Double {
            let centred = block.sum / Double(block.count) - gap * Double(block.count - 1) / 2
            return min(max(centred, limits.lowerBound), limits.upperBound - gap * Double(block.count - 1))
        }
        for index in order {
            blocks.append((wishes[index], 1))
            while blocks.count > 1 {
                let (upper, lower) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
                guard start(upper) + gap * Double(upper.count) > start(lower) else { break }
                blocks.removeLast(2)
                blocks.append((upper.sum + lower.sum, upper.count + lower.count))
            }
        }
        var positions = wishes
        var next = order.makeIterator()
        for block in blocks {
            for step in 0..<block.count {
                if let index = next.next() { positions[index] = start(block) + gap * Double(step) }
            }
        }
        return positions
    }
}
