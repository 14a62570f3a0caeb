import Text

/// Text in two dimensions: lines of the same width, one of which is level with its neighbours.
struct TextBox: Equatable {
    private(set) var lines: [String]
    let width: Int
    /// The index of the line on which a neighbour of one line stands.
    var baseline: Int

    var height: Int { lines.count }
    var isTall: Bool { lines.count > 1 }
    var isEmpty: Bool { width == 0 && lines.count == 1 }

    /// One line.
    init(_ text: String = "") {
        lines = [text]
        width = text.displayWidth
        baseline = 0
    }

    /// Lines under each other, each filled up to the widest.
    init(_ lines: [String], baseline: Int, alignment: Alignment = .left) {
        let width = lines.reduce(0) { max($0, $1.displayWidth) }
        self.lines = lines.map { alignment.fill($0, to: width) }
        self.width = width
        self.baseline = baseline
    }

    enum Alignment {
        case left, centre, right

        func fill(_ line: String, to width: Int) -> String {
            let missing = max(0, width - line.displayWidth)
            let before = self == .left ? 0 : self == .right ? missing : missing / 2
            return String(repeating: " ", count: before) + line + String(repeating: " ", count: missing - before)
        }
    }

    /// The box in a wider one.
    func filled(to width: Int, _ alignment: Alignment) -> TextBox {
        TextBox(lines.map { alignment.fill($0, to: width) }, baseline: baseline)
    }

    /// Boxes side by side, level on their baselines.
    static func row(_ boxes: [TextBox]) -> TextBox {
        if boxes.count == 1 { return boxes[0] }
        let above = boxes.reduce(0) { max($0, $1.baseline) }
        let below = boxes.reduce(0) { max($0, $1.height - $1.baseline - 1) }
        let lines = (-above...below).map { offset in
            boxes.reduce(into: "") { line, box in
                let index = box.baseline + offset
                line += box.lines.indices.contains(index) ? box.lines[index] : String(repeating: " ", count: box.width)
            }
        }
        return TextBox(lines, baseline: above)
    }

    /// Boxes under each other; the one at `level` decides the baseline.
    static func stack(_ boxes: [TextBox], level: Int, _ alignment: Alignment = .centre) -> TextBox {
        let width = boxes.reduce(0) { max($0, $1.width) }
        let before = boxes.prefix(level).reduce(0) { $0 + $1.height }
        let baseline = boxes.indices.contains(level) ? boxes[level].baseline : 0
        return TextBox(
            boxes.flatMap { $0.filled(to: width, alignment).lines }, baseline: before + baseline)
    }
}
