import Console

/// Everything that a run can be written as once it has come to its end.
struct PageWriters {
    let name: String
    let run: Run
    /// Why the run has no end, if it has none.
    let stopped: String?

    private var report: ChapterReport {
        var report = run.report
        report.stopped = stopped
        return report
    }

    /// The whole document in one format; `figures` is the folder of the figures as the document names it.
    func text(_ format: OutputFormat, figures: String) -> String {
        switch format {
        case .html: HTMLPage(name: name, document: run.document).text
        case .markdown: MarkdownPage(document: run.document, figures: figures).text
        case .json: report.json(document: run.document).text
        case .text: ""  // written while the run went on
        }
    }
}
