/// How much of a gradient is checked.
public enum Coverage: Sendable, Hashable {
    /// Every entry up to 5,000 parameters; above, 16 entries and 16 directions of each block.
    case automatic
    /// Every entry, however many there are.
    case everything
    /// So many random entries and random ±1 directions of each block.
    ///
    /// Entries alone miss a mistake in a small block of a large model; a direction sees all entries of its block at once.
    case sampled(entries: Int, directions: Int)

    /// The number of parameters up to which every one is checked.
    public static let exhaustiveLimit = 5_000

    /// How many entries and directions of each block are checked in a problem of `total` parameters; nil stands for
    /// every entry.
    func sample(ofTotal total: Int) -> (entries: Int, directions: Int)? {
        switch self {
        case .everything: nil
        case .automatic: total <= Self.exhaustiveLimit ? nil : (16, 16)
        case .sampled(let entries, let directions): (max(0, entries), max(0, directions))
        }
    }
}
