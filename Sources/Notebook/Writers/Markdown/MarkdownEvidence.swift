extension MarkdownPage {
    /// One item of a list; below it what fails, with both values.
    func evident(_ evidence: ShownEvidence) -> String {
        let line = "- \(evidence.row) \(evidence.holds ? "✓" : "✗") \(MarkdownText.text(evidence.sentence))"
        return ([line] + evidence.failed.map { "  " + checked($0) }).joined(separator: "\n")
    }
}
