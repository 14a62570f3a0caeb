extension TextWriter {
    /// The pieces side by side with the spaces that mathematics has between them.
    ///
    /// What stands before them decides whether they begin with a space.
    func joined(_ pieces: [Piece], after last: Piece? = nil) -> TextBox {
        var boxes: [TextBox] = []
        var previous = last
        var endsInSpace = false
        for (index, original) in pieces.enumerated() where !original.box.isEmpty || original.standing == .space {
            var piece = original
            let next = index + 1 < pieces.count ? pieces[index + 1] : nil
            // (1/n) Σ: what follows would otherwise seem to stand under the stroke; log (a/b) likewise.
            if form == .line, piece.standing == .fraction,
                next?.standing.beginsOperand == true || previous?.standing == .function
            {
                piece.box = TextBox("(\(piece.box.text))")
            }
            if let previous, needsSpace(previous, piece), !endsInSpace,
                piece.box.isTall || !piece.box.text.hasPrefix(" ")
            {
                boxes.append(TextBox(" "))
            }
            boxes.append(piece.box)
            if !piece.box.isEmpty { endsInSpace = !piece.box.isTall && piece.box.text.hasSuffix(" ") }
            previous = piece
        }
        guard !boxes.isEmpty else { return TextBox() }
        let box = TextBox.row(boxes)
        guard !box.isTall, box.text.hasSuffix(" ") else { return box }
        return TextBox(String(box.text.reversed().drop { $0 == " " }.reversed()))
    }

    private func needsSpace(_ left: Piece, _ right: Piece) -> Bool {
        switch (left.standing, right.standing) {
        case (_, .space), (.space, _), (_, .punctuation): false
        case (.sign, .fraction): right.box.isTall  // a minus beside a stroke would be part of it
        case (.sign, _): false
        case (_, .relation), (.relation, _), (_, .binary), (.binary, _), (.punctuation, _): true
        case (_, .words), (.words, _): left.box.isTall || right.box.isTall
        case (.opening, _), (_, .closing): false
        case _ where left.box.isTall && right.box.isTall: true
        case (.function, .opening), (.operand, .opening), (.number, .opening), (.closing, .opening), (.group, .opening):
            false
        case (.function, .group), (.operand, .group), (.number, .group), (.closing, .group), (.group, .group): false
        case (.function, _), (.large, _), (.fraction, _): true
        case (.operand, .large), (.operand, .function), (.operand, .fraction), (.number, .large), (.number, .function),
            (.number, .fraction), (.closing, .large), (.closing, .function), (.closing, .fraction), (.group, .large),
            (.group, .function), (.group, .fraction):
            true
        case (.operand, .number), (.number, .number), (.closing, .number), (.group, .number):
            left.box.text.last.map { $0.isASCII && $0.isNumber } ?? false
        default: alphabet == .ascii && runsTogether(left.box.text, right.box.text)
        }
    }

    /// Whether two names would read as one: `alpha` and `x`.
    ///
    /// A `d` of a differential stays with its letter.
    private func runsTogether(_ left: String, _ right: String) -> Bool {
        guard let last = left.last, let first = right.first, last.isLetter || last.isNumber, first.isLetter else {
            return false
        }
        return (left.count > 1 || right.count > 1) && left != "d"
    }
}
