import Console

extension TerminalOutput {
    /// One line; below it what fails, with both values.
    func evident(_ evidence: ShownEvidence) -> [StyledText] {
        let line =
            evidence.holds
            ? marked("✓", .green, evidence.sentence, behind: evidence.row)
            : marked("✗", [.red, .bold], evidence.sentence, behind: evidence.row)
        return line + evidence.failed.flatMap(checked)
    }
}
