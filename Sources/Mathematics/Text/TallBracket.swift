/// Brackets as high as what they hold.
enum TallBracket {
    /// The bracket as a box of that height and baseline; one line is the plain bracket.
    static func box(_ bracket: String, height: Int, baseline: Int, _ alphabet: TextWriter.Alphabet) -> TextBox {
        guard height > 1, let pieces = (alphabet == .unicode ? unicode : ascii)[bracket] else {
            return TextBox(
                Array(repeating: bracket.isEmpty ? "" : spelled(bracket, alphabet), count: height), baseline: baseline)
        }
        let lines = (0..<height).map { line in
            if line == 0 { return height == 2 ? pieces.shortTop : pieces.top }
            if line == height - 1 { return height == 2 ? pieces.shortBottom : pieces.bottom }
            return line == height / 2 ? pieces.middle : pieces.side
        }
        return TextBox(lines, baseline: baseline)
    }

    /// The bracket in a line.
    static func spelled(_ bracket: String, _ alphabet: TextWriter.Alphabet) -> String {
        guard alphabet == .ascii else { return bracket }
        return ["‖": "||", "⟨": "<", "⟩": ">", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")"][bracket] ?? bracket
    }

    private struct Pieces {
        let top: String, side: String, middle: String, bottom: String, shortTop: String, shortBottom: String

        init(_ top: String, _ side: String, _ bottom: String, middle: String? = nil, short: (String, String)? = nil) {
            (self.top, self.side, self.bottom) = (top, side, bottom)
            self.middle = middle ?? side
            (shortTop, shortBottom) = short ?? (top, bottom)
        }
    }

    private static let unicode: [String: Pieces] = [
        "(": Pieces("⎛", "⎜", "⎝"), ")": Pieces("⎞", "⎟", "⎠"), "[": Pieces("⎡", "⎢", "⎣"),
        "]": Pieces("⎤", "⎥", "⎦"), "{": Pieces("⎧", "⎪", "⎩", middle: "⎨", short: ("⎰", "⎱")),
        "}": Pieces("⎫", "⎪", "⎭", middle: "⎬", short: ("⎱", "⎰")), "|": Pieces("│", "│", "│"),
        "‖": Pieces("║", "║", "║"), "⌊": Pieces("⎢", "⎢", "⎣"), "⌋": Pieces("⎥", "⎥", "⎦"),
        "⌈": Pieces("⎡", "⎢", "⎢"), "⌉": Pieces("⎤", "⎥", "⎥"), "⟨": Pieces("╱", "│", "╲", middle: "⟨"),
        "⟩": Pieces("╲", "│", "╱", middle: "⟩"), "/": Pieces("╱", "╱", "╱"),
    ]
    private static let ascii: [String: Pieces] = [
        "(": Pieces("/", "|", "\\"), ")": Pieces("\\", "|", "/"), "[": Pieces("[", "[", "["),
        "]": Pieces("]", "]", "]"), "{": Pieces("/", "|", "\\", middle: "<", short: ("{", "{")),
        "}": Pieces("\\", "|", "/", middle: ">", short: ("}", "}")), "|": Pieces("|", "|", "|"),
        "‖": Pieces("||", "||", "||"), "⌊": Pieces("|", "|", "[_"), "⌋": Pieces(" |", " |", "_]"),
        "⌈": Pieces("[~", "| ", "| "), "⌉": Pieces("~]", " |", " |"), "⟨": Pieces("/", "|", "\\", middle: "<"),
        "⟩": Pieces("\\", "|", "/", middle: ">"), "/": Pieces("/", "/", "/"),
    ]
}
