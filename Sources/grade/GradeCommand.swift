import Console
import Expressions

/// What the shell's words ask for.
struct GradeCommand {
    let arguments: Arguments
    let loss: String
    let variable: String
    let claim: String?
    let declarations: [String]
    let points: Int
    let seed: UInt64

    static let wrt = Option<String>("wrt", placeholder: "NAME", default: "", help: "differentiate by this variable") {
        $0
    }
    static let claim = Option<String?>(
        "claim", placeholder: "EXPRESSION", default: nil, help: "grade this as the derivative"
    ) { $0 }
    static let declaration = Option<String?>(
        "let", placeholder: "NAME=VALUE", default: nil,
        help: "declare a variable, as often as needed: x=vector:3, W=matrix:2x3, n=4, y=[0,1,1]; others are scalars"
    ) { $0 }
    static let points = Option<Int>.integer(
        "points", default: 16, bounds: .within(1...1000), help: "try the claim at N random points")
    static let derive = Option<Bool>.flag("derive", help: "show the derivative step by step, each step with its rule")
    static let all = Option<Bool>.flag("all", help: "check every entry, also of a large variable")

    static let program = Program(
        "grade", "Grades a derivative: says whether it is right and, where it is not, what the mistake is.",
        examples: [
            .init(
                #""(y - tanh(w*x))^2" --wrt w --claim "2*(y - tanh(w*x))*x""#,
                "is this the derivative by w? No: the sign is wrong and tanh′ is missing"),
            .init(#""norm2(w)^2" --wrt w --claim "2*w" --let w=vector:3"#, "vectors and matrices"),
            .init(#""ln(1 + e^(-y*s))" --wrt s --derive"#, "show how it is derived"),
        ],
        options: [
            wrt, claim, declaration, points, Option.seed(), derive, all, Option<OutputFormat>.format([.text, .json]),
            Option.color, Option.ascii, Option.width,
        ],
        operands: .init("LOSS", count: 1...1, help: "the expression to differentiate, in quotes"),
        exits: [
            .init(.success, "the claim is right, or nothing was claimed"), .init(.failed, "the claim is wrong"),
            .init(.inconclusive, "the numbers cannot decide, or cannot be asked"), .init(.usage), .init(.cannotWrite),
        ])

    /// Reads the words that follow the program's name.
    init(_ words: [String]) throws(Failure) {
        let (rest, declarations) = try Self.separated(words)
        arguments = try Self.program.arguments(rest)
        self.declarations = declarations
        loss = arguments.operands.first ?? ""
        variable = arguments[Self.wrt]
        claim = arguments[Self.claim]
        points = arguments[Self.points]
        seed = arguments[.seed()]
        guard case .run = arguments.request else { return }
        guard arguments.given(Self.wrt) != nil else {
            throw Failure(
                .usage, "--wrt: which variable is the derivative taken by?", hint: "for instance: --wrt w")
        }
        guard claim != nil || arguments[Self.derive] else {
            throw Failure(
                .usage, "--claim: what is the derivative said to be?",
                hint: "for instance: --claim \"2*x\"; or --derive, to see it derived")
        }
    }

    /// The words with every value attached to its option and every `--let` taken out.
    ///
    /// A formula may begin with a minus sign, which would otherwise look like an option; and `--let` is the one
    /// option that may be given many times.
    private static func separated(_ words: [String]) throws(Failure) -> ([String], [String]) {
        var options: [String] = []
        var operands: [String] = []
        var declarations: [String] = []
        let valued = program.options.filter { $0.placeholder != nil }.map(\.name)
        let names = program.options.map(\.name)
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                break
            }
            if word == "--let" {
                guard let value = rest.popFirst(), !value.hasPrefix("--") else {
                    throw Failure(.usage, "--let: needs a value, as in --let x=vector:3")
                }
                declarations.append(value)
            } else if word.hasPrefix("--let=") {
                declarations.append(String(word.dropFirst(6)))
            } else if valued.contains(where: { "--\($0)" == word }), let next = rest.first,
                !next.hasPrefix("--") || isFormula(next, names)
            {
                rest.removeFirst()
                options.append(next.isEmpty ? word : "\(word)=\(next)")
                if next.isEmpty { throw Failure(.usage, "\(word): needs a value, found nothing between the quotes") }
            } else if isFormula(word, names) {
                operands.append(word)
            } else {
                options.append(word)
            }
        }
        return (options + ["--"] + operands, declarations)
    }

    /// Whether a word that begins with a minus sign is a formula rather than an option.
    private static func isFormula(_ word: String, _ names: [String]) -> Bool {
        guard word.hasPrefix("-") else { return true }
        if word == "-h" { return false }
        if word.hasPrefix("--") {
            // --x and --(x) are formulas, if odd ones; --epoch is a mistyped option.
            return word.dropFirst(2).contains { !$0.isLetter && $0 != "-" && $0 != "=" && !$0.isNumber && $0 != "." }
                && !word.contains("=")
        }
        return !names.contains(String(word.dropFirst()).split(separator: "=").first.map(String.init) ?? "")
    }
}
