/// An alphabet besides italics, named as its command.
public enum MathAlphabet: String, Sendable, CaseIterable {
    /// Sets of numbers: ℝ.
    case blackboard = "mathbb"
    /// Vectors and matrices, upright.
    case bold = "mathbf"
    /// Vectors and matrices, slanted.
    case boldItalic = "boldsymbol"
    /// Names.
    case roman = "mathrm"
    /// Losses and sets.
    case script = "mathcal"

    /// The letter or digit in this alphabet; itself where Unicode has none.
    func letter(_ plain: Character) -> Character {
        guard let scalar = plain.unicodeScalars.first, plain.unicodeScalars.count == 1 else { return plain }
        if self == .blackboard, let early = Self.earlyBlackboard[plain] { return early }
        if self == .script, let early = Self.earlyScript[plain] { return early }
        guard let start = start(of: scalar.value), let moved = Unicode.Scalar(start.to + scalar.value - start.from)
        else { return plain }
        return Character(moved)
    }

    /// Where the block of a letter begins in plain text and in this alphabet.
    private func start(of value: UInt32) -> (from: UInt32, to: UInt32)? {
        let blocks: (upper: UInt32, lower: UInt32, digits: UInt32?, upperGreek: UInt32?, lowerGreek: UInt32?)
        switch self {
        case .roman: return nil
        case .bold: blocks = (0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2)
        case .boldItalic: blocks = (0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736)
        case .script: blocks = (0x1D49C, 0x1D4B6, nil, nil, nil)
        case .blackboard: blocks = (0x1D538, 0x1D552, 0x1D7D8, nil, nil)
        }
        switch value {
        case 0x41...0x5A: return (0x41, blocks.upper)
        case 0x61...0x7A: return (0x61, blocks.lower)
        case 0x30...0x39: return blocks.digits.map { (0x30, $0) }
        case 0x391...0x3A1, 0x3A3...0x3A9: return blocks.upperGreek.map { (0x391, $0) }
        case 0x3B1...0x3C9: return blocks.lowerGreek.map { (0x3B1, $0) }
        default: return nil
        }
    }

    // Letters that Unicode had before it had these alphabets, and left where they were.
    private static let earlyBlackboard: [Character: Character] = [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ]
    private static let earlyScript: [Character: Character] = [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
    ]
}
