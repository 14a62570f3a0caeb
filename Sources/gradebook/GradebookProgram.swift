import Console
import Foundation
import Text

let chaptersOption = Option<[BookChapter]>(
    "chapters", placeholder: "LIST", default: BookChapter.all,
    help: "run these alone, by number or name: 1,3 or regularization"
) { text throws(OptionRefusal) in
    var chapters: [BookChapter] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let chapter = BookChapter.named(name.trimmingCharacters(in: .whitespaces)) else {
            let names = BookChapter.all.map { "\($0.number) \($0.program)" }.joined(separator: ", ")
            throw OptionRefusal("there is no chapter '\(name)'; there are \(names)")
        }
        if !chapters.contains(chapter) { chapters.append(chapter) }
    }
    return chapters.sorted { $0.number < $1.number }
}
let claimsOption = Option<Bool>.flag(
    "claims",
    help: "measure what the documents claim of MNIST, over three seeds; needs the real files and takes minutes")

let gradebookProgram = Program(
    "gradebook", "Runs every chapter and binds the book.",
    examples: [
        Program.Example("", "run all chapters and write book/index.html"),
        Program.Example("--quick", "the same in a few seconds"),
        Program.Example("--chapters 1,2 --out lessons", "two chapters, into another folder"),
    ],
    options: [
        chaptersOption, Option.quick, Option.data, claimsOption, Option.out, Option.figures, Option.seed(),
        Option.threads,
        Option.solutions, Option.quiet, Option.color, Option.ascii, Option.width,
    ])

/// Runs the chapters one after another, whatever becomes of each, and binds what they wrote.
func run(_ arguments: Arguments) throws(Failure) -> ExitCode {
    Interrupts.listen()
    let terminal = Terminal(.standardOutput, Terminal.Preferences(arguments))
    let folder = arguments[.out] ?? URL(filePath: "book")
    let executable = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
    do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
        throw Failure(.cannotWrite, "--out: cannot make the folder \(folder.path(percentEncoded: false))")
    }
    var runs: [ChapterRun] = []
    for chapter in arguments[chaptersOption] {
        if Interrupts.isRaised { break }
        let words = words(for: chapter, arguments, folder: folder, beside: executable)
        let run = ChapterRun.of(chapter, words, beside: executable)
        runs.append(run)
        if !arguments[.quiet] { StandardStream.standardOutput.write(terminal.spelled(line(run)) + "\n") }
        if run.exitCode != 0 { FileHandle.standardError.write(Data(run.errors.utf8)) }
    }
    let book = Book(runs: runs)
    try book.bind(in: folder)
    let place = "The book: \(folder.appending(path: "index.html").relativePath)"
    StandardStream.standardOutput.write(terminal.spelled("\(book.summary)\n\(place)") + "\n")
    if let failure = StandardStream.standardOutput.failure { throw failure }
    if Interrupts.isRaised { return .interrupted }
    return runs.allSatisfy(\.succeeded) ? .success : .failed
}

private func words(
    for chapter: BookChapter, _ arguments: Arguments, folder: URL, beside executable: URL
) -> [String] {
    var words = ["--format", "json", "--quiet", "--out", folder.path(percentEncoded: false)]
    words += ["--seed", "\(arguments[.seed()])"]
    if let figures = arguments[.figures] { words += ["--figures", figures.path(percentEncoded: false)] }
    if let threads = arguments[Option.threads] { words += ["--threads", "\(threads)"] }
    if arguments[.quick] { words.append("--quick") }
    // Not every chapter has these.
    if let data = arguments[.data], ChapterRun.takes(Option.data.name, chapter, beside: executable) {
        words += ["--data", data.path(percentEncoded: false)]
    }
    if arguments[claimsOption], ChapterRun.takes(claimsOption.name, chapter, beside: executable) {
        words.append("--claims")
    }
    return words
}

private func line(_ run: ChapterRun) -> String {
    let checks = run.report.map { "\($0.checks.count) checks, \($0.holding) hold" } ?? "no report"
    let mark = run.succeeded ? "✓" : "✗"
    let widest = BookChapter.all.map(\.fileName.count).max() ?? 0
    let name = run.chapter.fileName.padding(toLength: widest + 2, withPad: " ", startingAt: 0)
    return "\(mark) \(name) \(checks), \(NumberFormat.decimals(1).text(run.seconds)) s"
        + (run.exitCode == 0 ? "" : ", exit code \(run.exitCode)")
}
