import Text

extension HTMLOutput {
    /// One line that unfolds to the numbers; it stands open where one of them fails.
    func evident(_ evidence: ShownEvidence) -> String {
        let holds = evidence.holds
        let line =
            Markup.element("strong", evidence.row.xmlEscaped) + " "
            + mark(holds, holds ? "Holds: " : "Does not hold: ") + " " + Markup.text(evidence.sentence)
        let summary = Markup.element("summary", [("class", holds ? "holds" : "fails")], line)
        let checks = evidence.checks.map { checked($0, isReferring: false) }.joined()
        return Markup.element(
            "details", [("class", "evidence"), ("open", holds ? nil : "open")], "\n" + summary + "\n" + checks) + "\n"
    }
}
