import Text

extension GradingReport: CustomStringConvertible {
    /// The report for a reader, 80 columns wide.
    public var description: String { text() }

    /// The report for a reader: the verdict, what is wrong, where, the evidence, the formulas, the numbers, how much
    /// was checked, and what could not have been seen.
    ///
    /// Widths from 40 columns on.
    public func text(width: Int = 80) -> String {
        var page = TextLayout(width: width)
        page.paragraph(headline)
        for finding in findings { write(finding, to: &page) }
        writeNumbers(to: &page)
        writeLinks(to: &page)
        writeCoverage(to: &page)
        return page.text
    }

    private var headline: String {
        switch verdict {
        case .correct: return "✓ Correct."
        case .inconclusive:
            if let problem { return "? Inconclusive. \(problem)" }
            let names = blocks.filter { $0.status != .correct }.map(\.name).joined(separator: ", ")
            return
                "? Inconclusive: the numbers cannot decide\(names.isEmpty ? "" : " about \(names)"). Try another point."
        case .notCheckable: return "? Not checkable. \(problem ?? "")"
        case .wrong:
            let names = mistakes.filter { $0 != .unrecognised }
            guard !names.isEmpty else { return "✗ Wrong, in a way that is not recognised." }
            return "✗ Wrong: " + names.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: " and ") + "."
        }
    }

    private func write(_ finding: Finding, to page: inout TextLayout) {
        page.blank()
        page.entry("What", finding.mistake.explanation)
        page.entry(
            "Where", finding.place.map { "\($0); it shows in \(listed(finding.blocks))." } ?? listed(finding.blocks))
        page.entry("Evidence", finding.evidence)
        if let claimed = finding.claimedFormula { page.entry("Yours", claimed) }
        if let right = finding.rightFormula { page.entry("Right", right) }
        if !finding.alternatives.isEmpty {
            page.entry(
                "Or else",
                "The numbers would be the same with: "
                    + finding.alternatives.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: ", ") + ".")
        }
    }

    private func listed(_ names: [String]) -> String {
        names.count <= 4
            ? names.joined(separator: ", ") : names.prefix(3).joined(separator: ", ") + ", … (\(names.count) blocks)"
    }

    private func writeNumbers(to page: inout TextLayout) {
        guard !blocks.isEmpty else { return }
        page.blank()
        let rows = blocks.map { block -> [String] in
            let worst = block.worst
            let place = worst.map { $0.index.isEmpty ? "(direction)" : "\($0.index)" } ?? ""
            return [
                "\(mark(block.status)) \(block.name)", block.status == .vacuous ? "vacuous" : place,
                worst.map { short($0.claimed, digits: 4) } ?? "", worst.map { short($0.numeric, digits: 4) } ?? "",
                worst.map { short($0.relativeError, digits: 2) } ?? "", worst.map { short($0.bound, digits: 2) } ?? "",
                worst.map { short($0.step, digits: 2) } ?? "",
            ]
        }
        page.table([["worst entry of", "at", "claimed", "numeric", "rel. error", "bound", "step"]] + rows)
    }

    private func mark(_ status: BlockReport.Status) -> String {
        switch status {
        case .correct: "✓"
        case .wrong: "✗"
        case .vacuous, .uncertain: "?"
        }
    }

    private func writeLinks(to page: inout TextLayout) {
        guard !links.isEmpty else { return }
        page.blank()
        if let firstBrokenLink {
            page.paragraph("The first broken link of the chain, from the loss on: \(firstBrokenLink).")
        } else {
            page.paragraph("Every link of the chain holds alone: \(links.count.counted("link", "links")).")
        }
    }

    private func writeCoverage(to page: inout TextLayout) {
        guard verdict != .notCheckable else { return }
        page.blank()
        let directions =
            coverage.directions == 0 ? "" : " and \(coverage.directions.counted("direction", "directions"))"
        let all = coverage.entries == coverage.of
        let entries =
            all
            ? "all \(coverage.of.counted("entry", "entries"))"
            : "\(coverage.entries.grouped) of \(coverage.of.grouped) entries"
        page.entry(
            "Checked",
            "\(entries)\(directions) by five-point differences, \(evaluations.grouped) evaluations, seed \(seed).")
        if !kinks.isEmpty {
            let places = kinks.map { "\($0.block) (\($0.count))" }.joined(separator: ", ")
            page.entry("At a kink", "\(places): a value between the derivatives from both sides was accepted.")
        }
        if !vacuous.isEmpty {
            page.entry(
                "Vacuous", "\(listed(vacuous)): the true gradient is too small here for agreement to mean anything.")
        }
        for spot in blindSpots {
            page.entry(
                "Cannot see", "\(spot.mistake.rawValue.replacing("-", with: " ")): \(spot.reason) \(spot.remedy)")
        }
    }
}
