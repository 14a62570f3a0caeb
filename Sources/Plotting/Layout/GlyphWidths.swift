import Text

/// How wide text is, from a table of glyph widths, since nothing here can ask a font.
///
/// Each entry is the widest of DejaVu Sans, Liberation Sans (Arial's metrics) and Inter, in thousandths of the font
/// size, so that text fits whichever sans serif a reader's system has.
enum GlyphWidths {
    /// The width of a line of text in the units of `size`.
    static func width(of text: String, size: Double, bold: Bool = false) -> Double {
        var thousandths = 0
        for character in text { thousandths += advance(of: character, bold: bold) }
        return (Double(thousandths) * size / 1000).rounded(.up)
    }

    /// The text, or as much of its beginning as fits, then an ellipsis.
    static func truncated(_ text: String, to width: Double, size: Double, bold: Bool = false) -> String {
        guard self.width(of: text, size: size, bold: bold) > width else { return text }
        var room = Int(max(0, width) / size * 1000) - advance(of: "…", bold: bold)
        var kept = ""
        for character in text {
            room -= advance(of: character, bold: bold)
            if room < 0 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The text in lines of at most this width, broken at spaces; a longer word is truncated.
    static func wrapped(_ text: String, to width: Double, size: Double, bold: Bool = false) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, self.width(of: last + " " + word, size: size, bold: bold) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(truncated(String(word), to: width, size: size, bold: bold))
            }
        }
        return lines
    }

    private static func advance(of character: Character, bold: Bool) -> Int {
        // A font without the ligature draws every part of a cluster beside the others.
        character.unicodeScalars.reduce(0) { $0 + advance(ofScalar: $1, bold: bold) }
    }

    private static func advance(ofScalar scalar: Unicode.Scalar, bold: Bool) -> Int {
        let table = bold ? Self.bold : regular
        let index = Int(scalar.value) - 32
        if index >= 0 && index < table.count { return table[index] }
        // Outside ASCII the widest common glyph of the block stands for all.
        switch scalar.value {
        case 0x00A0...0x02FF: return 950
        case 0x2010...0x2015, 0x2018...0x201F: return 1000
        case 0x2212: return 838
        case 0x2030...0x2031, 0x2190...0x23FF: return 1430
        // Dashes and ornaments that are several letters long.
        case 0x2E3A, 0x2E3B, 0xA9C4, 0xA9C5: return 3100
        case 0xFDFA...0xFDFD: return 12000
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x0300...0x058F: return scalar.value > 0x0400 ? 1100 : 950
        case 0x12000...0x143FF: return 3500
        case 0x1F000...: return 1500
        default: return 1200
        }
    }

    // The printable ASCII characters, space to tilde.
    private static let regular = [
        318, 401, 460, 838, 638, 951, 780, 275, 391, 391, 500, 838, 318, 461, 318, 357, 637, 637, 637, 637, 643, 637,
        637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 685, 687, 728, 771, 667, 611, 778, 752, 295, 543, 667,
        563, 890, 753, 788, 667, 788, 723, 667, 643, 742, 685, 989, 686, 667, 686, 391, 357, 391, 838, 557, 500, 613,
        635, 559, 635, 616, 361, 635, 634, 278, 278, 580, 278, 975, 634, 612, 635, 635, 412, 523, 393, 634, 592, 818,
        592, 592, 542, 637, 337, 637, 838,
    ]
    private static let bold = [
        349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 544, 838, 380, 466, 380, 379, 696, 696, 696, 696, 696, 696,
        696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 763, 744, 831, 684, 684, 821, 837, 373, 561, 775,
        638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458, 379, 458, 838, 557, 500, 675,
        716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924,
        646, 652, 583, 712, 366, 712, 838,
    ]
}
