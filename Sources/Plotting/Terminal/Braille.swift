/// The characters that show two by four dots.
enum Braille {
    /// The character with these dots lit, row by row from the top left.
    static func character(lit: [Bool]) -> Character {
        // Unicode numbers the upper six dots column by column and the lowest two after them.
        let bits: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
        let pattern = zip(lit, bits).reduce(UInt32(0)) { $0 | ($1.0 ? $1.1 : 0) }
        return pattern == 0 ? " " : Unicode.Scalar(0x2800 + pattern).map(Character.init) ?? " "
    }
}
