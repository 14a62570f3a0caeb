import Text

/// The product's version, the same for every program in it.
public let gradebookVersion = "0.1.0"

/// The command line of a chapter or a tool: what it is for, how it is used, and the options that it has.
///
///     let program = Program("plot", "Draws a training log.", options: [Option.width, Option.ascii])
///     let arguments = program.argumentsOrExit()
public struct Program: Sendable {
    /// A command to type and what it does.
    public struct Example: Sendable {
        let arguments: String
        let effect: String

        /// Creates an example from what stands after the program's name and what that does.
        public init(_ arguments: String, _ effect: String) {
            self.arguments = arguments
            self.effect = effect
        }
    }

    /// An environment variable that the program reads.
    public struct Variable: Sendable {
        let name: String
        let help: String

        /// Declares a variable and what it does, in one phrase.
        public init(_ name: String, _ help: String) {
            self.name = name
            self.help = help
        }
    }

    /// A code that the program exits with.
    public struct Exit: Sendable {
        let code: ExitCode
        let meaning: String

        /// Declares a code; without a meaning, its usual one.
        public init(_ code: ExitCode, _ meaning: String? = nil) {
            self.code = code
            self.meaning = meaning ?? code.meaning
        }
    }

    /// What a program takes besides options, such as files.
    public struct Operands: Sendable {
        let placeholder: String
        let count: ClosedRange<Int>
        let help: String
        let areFormulas: Bool

        /// Declares operands and how many there may be; a formula may begin with a minus sign, as may an option's value then.
        public init(_ placeholder: String, count: ClosedRange<Int>, help: String, areFormulas: Bool = false) {
            self.placeholder = placeholder
            self.count = count
            self.help = help
            self.areFormulas = areFormulas
        }
    }

    /// The name that the user types.
    public let name: String
    /// One sentence on what the program is for.
    public let summary: String
    /// Commands to try, the plainest first.
    public let examples: [Example]
    /// The options, in the order of the help.
    public let options: [any OptionDeclaration]
    /// What it takes besides options.
    public let operands: Operands?
    /// The environment variables that it reads besides those of every terminal program.
    public let variables: [Variable]
    /// The codes that it exits with, in the order of the help.
    public let exits: [Exit]

    /// Declares a program.
    ///
    /// Every option has a name of its own.
    public init(
        _ name: String, _ summary: String, examples: [Example] = [], options: [any OptionDeclaration],
        operands: Operands? = nil, variables: [Variable] = [],
        exits: [Exit] = [Exit(.success), Exit(.usage), Exit(.cannotWrite)]
    ) {
        var names: Set = ["help", "version"]
        for option in options {
            precondition(names.insert(option.name).inserted, "\(name): option --\(option.name) is declared twice")
        }
        self.name = name
        self.summary = summary
        self.examples = examples
        self.options = options
        self.operands = operands
        self.variables = variables
        self.exits = exits
    }

    /// Reads the arguments that follow the program's name.
    ///
    /// Throws a `Failure` of code 64 at the first wrong one; `--help` anywhere wins over every mistake.
    public func arguments(_ words: [String]) throws(Failure) -> Arguments {
        var result = Arguments()
        let optionWords = words.prefix { $0 != "--" }
        if optionWords.contains(where: { $0 == "-h" || $0 == "--help" }) {
            result.request = .help
            return result
        }
        if optionWords.contains("--version") {
            result.request = .version
            return result
        }
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                result.operands += rest
                break
            } else if isOption(word) {
                try read(word, from: &rest, into: &result)
            } else {
                result.operands.append(word)
            }
        }
        try checkCount(of: result.operands)
        return result
    }

    /// Whether a word is an option.
    ///
    /// Where operands are formulas, `-w^2` and `--2*w` are none, and `-w` only where there is an option `--w`.
    private func isOption(_ word: String) -> Bool {
        guard word.hasPrefix("-"), word != "-" else { return false }
        guard operands?.areFormulas == true else { return true }
        if word.hasPrefix("--") {
            return word.contains("=") || word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
        }
        return options.contains { $0.name == word.dropFirst().prefix { $0 != "=" } }
    }

    private func read(_ word: String, from rest: inout ArraySlice<String>, into result: inout Arguments) throws(Failure)
    {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let typed = parts[0]
        let attached = parts.count > 1 ? parts[1] : nil
        guard typed.hasPrefix("--"), let option = options.first(where: { "--\($0.name)" == typed }) else {
            throw unknown(typed)
        }
        guard let placeholder = option.placeholder else {
            if let attached { throw usage("\(typed): takes no value, found '\(attached)'") }
            return try assign(nil, to: option, in: &result)
        }
        // What begins with two dashes is the next option, never a value; -0.1 is one, so that the range can refuse it.
        let isLast = rest.first.map { $0.hasPrefix("--") && isOption($0) } ?? true
        let following = attached ?? (isLast ? nil : rest.popFirst())
        guard let text = following, !text.isEmpty else {
            throw usage("\(typed): needs a value, as in \(typed) \(option.shownDefault ?? placeholder)")
        }
        try assign(text, to: option, in: &result)
    }

    private func assign(_ text: String?, to option: any OptionDeclaration, in result: inout Arguments) throws(Failure) {
        let before = result.given[option.name]?.texts
        let texts = (before ?? []) + [text].compactMap(\.self)
        if before != nil, !option.isRepeated {
            let values = texts.isEmpty ? "" : ", as " + texts.joined(separator: " and as ")
            throw usage("--\(option.name): given twice\(values)")
        }
        do {
            result.given[option.name] = (texts, try option.value(from: texts))
        } catch {
            throw usage("--\(option.name): \(error.reason)")
        }
    }

    private func unknown(_ typed: String) -> Failure {
        let name = String(typed.drop { $0 == "-" })
        let names = options.map(\.name) + ["help", "version"]
        guard let nearest = nearestName(to: name, in: names) else { return usage("\(typed): unknown option") }
        return usage("\(typed): unknown option; did you mean --\(nearest)?")
    }

    private func checkCount(of found: [String]) throws(Failure) {
        guard let operands else {
            guard let first = found.first else { return }
            throw usage("'\(first)': unexpected argument; options begin with --")
        }
        if found.count < operands.count.lowerBound {
            throw usage("\(operands.placeholder): missing, \(operands.help)")
        }
        if found.count > operands.count.upperBound {
            throw usage("'\(found[operands.count.upperBound])': one \(operands.placeholder) too many")
        }
    }

    private func usage(_ message: String) -> Failure {
        Failure(.usage, message, hint: "\(name) --help lists what it takes")
    }
}
