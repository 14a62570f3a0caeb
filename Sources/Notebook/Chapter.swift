import Console
import Foundation
import Mathematics
import Synchronization
import Tensors

/// A lesson that runs: the prose and the code of its `main.swift`, woven with what the code leaves behind.
///
///     let chapter = Chapter(options: [epochs])
///
///     //: # Gradient descent
///     //: The loss is $J(w) = (w - 3)^2$.
///     chapter.check("∂J/∂w at 1", 2 * (1.0 - 3), equals: -4)
///
///     chapter.finish()
///
/// Every method that leaves an output reads Ctrl-C first: what is finished is kept, and the run ends with 130. A function
/// that is called more than once and leaves outputs passes on its caller's `file` and `line`, so that they stand there.
public final class Chapter: Sendable {
    /// The chapter's name, as on the command line.
    public let name: String
    /// The command line of this run.
    public let arguments: Arguments
    /// Where the random numbers of this run begin.
    public let seed: UInt64

    /// What the files of the run are called: as the folder is, with its number.
    let fileName: String
    let program: Program
    let terminal: Terminal
    let format: OutputFormat
    let surroundings: Surroundings
    let run: Mutex<Run>
    /// How many `keeping` are under way.
    let keepingDepth = Atomic(0)

    /// Opens the chapter that the calling file is, and reads the command line: the chapter's own options, and those
    /// that every chapter has.
    ///
    /// Without a name, the chapter is called as its folder: `01-linear-regression` is linear-regression. A wrong
    /// command line exits with 64, a mistake in the prose with 65.
    public convenience init(
        name: String? = nil, options: [any OptionDeclaration] = [], examples: [Program.Example] = [],
        variables: [Program.Variable] = [], seed: UInt64 = 42, file: String = #filePath, line: Int = #line
    ) {
        Interrupts.listen()
        do {
            try self.init(
                name: name, options: options, examples: examples, variables: variables, seed: seed, file: file,
                line: line, in: .process)
        } catch {
            error.exit()
        }
    }

    init(
        name: String?, options: [any OptionDeclaration], examples: [Program.Example],
        variables: [Program.Variable] = [], seed: UInt64, file: String, line: Int, in surroundings: Surroundings
    ) throws(Failure) {
        let name = name ?? Self.name(ofFile: file)
        let note = surroundings.staleness(file)
        let source = note == nil ? try Self.source(file, surroundings) : nil
        let examples =
            [Program.Example("", "run the lesson")] + examples
            + [
                Program.Example("--out lesson", "run it and write the lesson as a page, with its figures")
            ]
        let own = Set(options.map(\.name))
        let program = Program(
            name, source?.title ?? "a chapter of Gradebook", examples: examples,
            options: options + Self.sharedOptions(seed: seed).filter { !own.contains($0.name) }, variables: variables,
            exits: [
                .init(.success), .init(.failed, "a check failed, or the run came to no result"), .init(.usage),
                .init(.corruptData), .init(.missingData), .init(.cannotWrite), .init(.interrupted),
            ])
        let arguments = try program.arguments(surroundings.words)
        self.name = name
        fileName = Self.fileName(name, ofFile: file)
        self.program = program
        self.arguments = arguments
        self.seed = arguments[.seed(default: seed)]
        self.surroundings = surroundings
        format = arguments[.format(Self.formats)]
        terminal = surroundings.terminal(Terminal.Preferences(arguments))
        run = Mutex(
            Run(
                chapter: name, seed: self.seed, format: format, terminal: terminal,
                showsSolutions: arguments[.solutions], weaver: source.map { Weaver($0, file: file, chapterLine: line) })
        )
        if let threads = arguments[.threads] { Threads.count = threads }
        // Help and the version end the process here.
        if arguments.request != .run { _ = program.argumentsOrExit(surroundings.words) }
        print { $0.begin(note: note) }
    }

    /// The value of an option: what the command line says, or the default.
    public subscript<Value>(_ option: Option<Value>) -> Value { arguments[option] }

    /// What the command line says about an option, nil where it says nothing.
    public func given<Value>(_ option: Option<Value>) -> Value? { arguments.given(option) }

    /// Whether `--quick` was given, which every chapter has: then it takes under ten seconds.
    public var isQuick: Bool { arguments[.quick] }

    /// Whether Ctrl-C was pressed; a training loop reads it at every batch and comes to an end.
    public var isInterrupted: Bool { Interrupts.isRaised }

    // MARK: - Declared once

    private static let formats = OutputFormat.allCases

    private static func sharedOptions(seed: UInt64) -> [any OptionDeclaration] {
        [
            Option.quick, Option.seed(default: seed), Option.threads, Option.format(formats), Option.figures,
            Option.out,
            Option.solutions,
            Option.quiet,
            Option.color, Option.ascii, Option.width,
        ]
    }

    private static func name(ofFile file: String) -> String {
        let folder = URL(filePath: file).deletingLastPathComponent().lastPathComponent
        let name = folder.drop { $0.isNumber || $0 == "-" }
        return name.isEmpty ? "chapter" : String(name)
    }

    private static func fileName(_ name: String, ofFile file: String) -> String {
        let folder = URL(filePath: file).deletingLastPathComponent().lastPathComponent
        return self.name(ofFile: file) == name && !folder.isEmpty ? folder : name
    }

    private static func source(_ file: String, _ surroundings: Surroundings) throws(Failure) -> ChapterSource? {
        guard let text = surroundings.source(file) else { return nil }
        do {
            return try ChapterSource(text)
        } catch {
            throw Failure(.corruptData, "\(URL(filePath: file).lastPathComponent):\(error)")
        }
    }

    // MARK: - Writing

    /// Changes the run and writes what that adds, in one step even where several threads leave outputs.
    func print(_ change: (inout Run) -> String) {
        run.withLock { surroundings.write(change(&$0)) }
    }

    /// Leaves an output, unless Ctrl-C ends the run here.
    func leave(_ output: Output, _ file: String, _ line: Int, _ function: String) {
        stopIfInterrupted()
        print { $0.leave(output, at: Weaver.Place(file: file, line: line, function: function)) }
    }
}
