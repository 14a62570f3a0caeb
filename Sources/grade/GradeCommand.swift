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
    static let declaration = Option<[String]>.repeated(
        "let", placeholder: "NAME=VALUE",
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
        operands: .init("LOSS", count: 1...1, help: "the expression to differentiate, in quotes", areFormulas: true),
        exits: [
            .init(.success, "the claim is right, or nothing was claimed"), .init(.failed, "the claim is wrong"),
            .init(.inconclusive, "the numbers cannot decide, or cannot be asked"), .init(.usage), .init(.cannotWrite),
        ])

    /// Reads the words that follow the program's name.
    init(_ words: [String]) throws(Failure) {
        arguments = try Self.program.arguments(words)
        declarations = arguments[Self.declaration]
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
}
