/// Writes a formula as text, in Unicode or in ASCII, in a line or stacked over several.
///
/// In a line a fraction becomes a/b, and brackets are added where the line would otherwise read differently from the
/// formula. Every part is written once on the way down: writing it again to measure it would double the work at each
/// level of nesting.
struct TextWriter {
    enum Alphabet { case unicode, ascii }
    enum Form { case line, stacked }

    let alphabet: Alphabet
    let form: Form
    /// The alphabet of the letters, where it is not italics.
    var letters: MathAlphabet?

    init(_ alphabet: Alphabet, _ form: Form) {
        self.alphabet = alphabet
        self.form = form
    }

    /// One part of a row with what decides the spaces around it.
    struct Piece {
        var box: TextBox
        var standing: Standing

        init(_ text: String, _ standing: Standing) { self.init(TextBox(text), standing) }

        init(_ box: TextBox, _ standing: Standing) {
            self.box = box
            self.standing = standing
        }
    }

    // MARK: - Lines

    /// The formula in one line.
    func line(_ node: Node) -> String { lines(node).joined(separator: "; ") }

    /// A line for each row of a derivation.
    func lines(_ node: Node) -> [String] {
        guard case .table(.aligned, let rows) = node else { return [text(node)] }
        return rows.map { joined(pieces(of: .row($0.flatMap { $0.parts }))).text }
    }

    // MARK: - Parts

    func text(_ node: Node) -> String { box(node).text }

    func box(_ node: Node) -> TextBox { joined(pieces(of: node)) }

    func pieces(of node: Node) -> [Piece] {
        let parts = node.parts
        return zip(parts, Standing.all(of: parts)).map(piece)
    }

    /// The same writer for what has only one line to stand in: scripts and labels.
    var inLine: TextWriter {
        var writer = TextWriter(alphabet, .line)
        writer.letters = letters
        return writer
    }

    private func piece(_ node: Node, _ standing: Standing) -> Piece {
        switch node {
        case .letter(let letter): Piece(styled(String(letter)), standing)
        case .number(let digits): Piece(styled(digits), standing)
        case .symbol(let symbol): Piece(sign(symbol), standing)
        case .function(let name): Piece(name, standing)
        case .text(let words): Piece(spelled(words), standing)
        case .row: Piece(box(node), standing)
        case .scripts(let base, let below, let above): scripts(base, below, above, standing)
        case .limits(let base, let below, let above): limits(base, below, above, standing)
        case .fraction(let numerator, let denominator): fraction(numerator, denominator)
        case .root(let inside, let degree): Piece(root(inside, degree), .operand)
        case .accent(let accent, let base): Piece(accented(accent, base), standing)
        case .alphabet(let kind, let base): Piece(lettered(kind, base), standing)
        case .fenced(let left, let inside, let right):
            Piece(fenced(left, padded(box(inside), left: !left.isEmpty, right: !right.isEmpty), right), .group)
        case .table(let kind, let rows): Piece(table(kind, rows), .operand)
        case .space(let space): Piece(width(of: space), .space)
        }
    }

    func sign(_ symbol: Symbol) -> String {
        guard alphabet == .unicode else { return symbol.ascii }
        return styled(form == .stacked && symbol.role == .large ? symbol.typeset : symbol.unicode)
    }

    private func width(of space: Space) -> String {
        switch space {
        case .negative: ""
        case .thin, .word: " "
        case .quad, .doubleQuad: "   "
        }
    }

    func fenced(_ left: String, _ box: TextBox, _ right: String) -> TextBox {
        func bracket(_ text: String) -> TextBox {
            TallBracket.box(text, height: box.height, baseline: box.baseline, alphabet)
        }
        return .row([bracket(left), box, bracket(right)])
    }

    /// The box between two columns of spaces where it is tall, so that its strokes do not touch what stands around it.
    func padded(_ box: TextBox, left: Bool = true, right: Bool = true) -> TextBox {
        guard box.isTall else { return box }
        return .row([TextBox(left ? " " : ""), box, TextBox(right ? " " : "")])
    }
}

extension TextBox {
    /// The line of a box that has one.
    var text: String { lines[baseline] }
}
