import TestSupport
import Testing

/// Something that cannot be read, and what is said about it.
struct BadInput: CustomTestStringConvertible, Sendable {
    let words: [String]
    let message: String
    /// The line below the formula, nil where no formula is at fault.
    let caret: String?

    var testDescription: String { words.joined(separator: " ") }

    /// A loss that cannot be read.
    init(loss: String, _ message: String, _ caret: String, _ more: String...) {
        words = [loss, "--wrt", "w", "--claim", "1"] + more.flatMap { ["--let", $0] }
        self.message = "in the loss: " + message
        self.caret = caret
    }

    /// A claim that cannot be read.
    init(claim: String, _ message: String, _ caret: String, _ more: String...) {
        words = ["(y - w)^2", "--wrt", "w", "--claim", claim] + more.flatMap { ["--let", $0] }
        self.message = "in the claim: " + message
        self.caret = caret
    }

    /// A declaration that cannot be read.
    init(declared: String, _ message: String, _ caret: String) {
        words = ["(y - w)^2", "--wrt", "w", "--claim", "1", "--let", declared]
        self.message = "--let: " + message
        self.caret = caret
    }

    /// A command line that is wrong.
    init(_ words: [String], _ message: String, caret: String? = nil) {
        self.words = words
        self.message = message
        self.caret = caret
    }
}

private let badInputs: [BadInput] = [
    BadInput(loss: "2w", "expected an operator between '2' and 'w'", " ^"),
    BadInput(loss: "(y - w x)^2", "expected an operator between 'w' and 'x'", "      ^^"),
    BadInput(loss: "(w)(y)", "expected an operator between ')' and '('", "   ^"),
    BadInput(loss: "½w", "expected an operator between '½' and 'w'", " ^"),
    BadInput(loss: "(w + 1", "expected ')', found the end", "      ^"),
    BadInput(loss: "w + 1)", "')' closes nothing", "     ^"),
    BadInput(loss: "w*", "expected a value after '*', found the end", "  ^"),
    BadInput(loss: "w*/y", "expected a value after '*', found '/'", "  ^"),
    BadInput(loss: "w^", "expected a value after '^', found the end", "  ^"),
    BadInput(loss: "*w", "expected a value, found '*'", "^"),
    BadInput(loss: "w + ()", "expected a value, found ')'", "     ^"),
    BadInput(loss: "f(w)", "'f' is not a function", "^"),
    BadInput(loss: "sigmiod(w)", "'sigmiod' is not a function", "^^^^^^^"),
    BadInput(loss: "Relu(w)", "'Relu' is not a function", "^^^^"),
    BadInput(loss: "w*sigmoid()", "sigmoid needs an argument, found ')'", "          ^"),
    BadInput(loss: "exp(w, y)", "exp takes 1 argument, found 2", "^^^^^^^^^"),
    BadInput(loss: "matmul(w)", "matmul takes 2 arguments, found 1", "^^^^^^^^^"),
    BadInput(loss: "sum(w, 0, 1)", "sum takes 1 or 2 arguments, found 3", "^^^^^^^^^^^^"),
    BadInput(loss: "exp(w", "expected ')', found the end", "     ^"),
    BadInput(loss: "exp(w,)", "expected a value after ',', found ')'", "      ^"),
    BadInput(loss: "L = w^2", "'=' has no place in an expression", "  ^"),
    BadInput(loss: "w & y", "'&' is not part of an expression", "  ^"),
    BadInput(loss: "\\sigma(w)", "this looks like TeX", "^"),
    BadInput(loss: "{w}", "'{' is no bracket here", "^"),
    BadInput(loss: "1.2.3*w", "'1.2.3' is not a number", "^^^^^"),
    BadInput(loss: "1e999*w", "'1e999' is too large", "^^^^^"),
    BadInput(loss: "w, y", "',' stands outside a function", " ^"),
    BadInput(loss: "|w", "expected '|', found the end", "  ^"),
    BadInput(loss: "²", "'²' needs something before it", "^"),
    BadInput(loss: "w[0]", "scalar takes no index, found 1", "^^^^"),
    BadInput(loss: "x[3]*w", "index 3 is outside 0 to 2", "  ^", "x=vector:3"),
    BadInput(loss: "x[0.5]*w", "an index is a whole number", "  ^^^", "x=vector:3"),
    BadInput(loss: "sum(x, 1)*w", "vector:3 has no axis 1", "       ^", "x=vector:3"),
    BadInput(loss: "softmax(w)", "softmax needs a vector, found a scalar", "        ^"),
    BadInput(loss: "w*x", "the loss must be one number, this is vector:3", "^^^", "x=vector:3"),
    BadInput(loss: "sum(x + y)*w", "shapes do not fit: vector:3 and vector:4", "    ^^^^^", "x=vector:3", "y=vector:4"),
    BadInput(loss: "sum(A*x)*w", "shapes do not fit: matrix:3x2 and vector:3", "    ^^^", "A=matrix:3x2", "x=vector:3"),
    BadInput(
        loss: "sum(matmul(A, x))*w", "inner lengths differ: matrix:2x3 times vector:2", "    ^^^^^^^^^^^^",
        "A=matrix:2x3", "x=vector:2"),
    BadInput(
        loss: "dot(A, x)*w", "dot needs two vectors of one length: matrix:2x3 and vector:3", "^^^^^^^^^",
        "A=matrix:2x3", "x=vector:3"),
    BadInput(
        loss: "sum(outer(ones(2000), ones(2000)))*w", "this has 4000000 entries", "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"),
    BadInput(loss: "[1, [2]][0]*w", "the entries of a list have one shape", "    ^^^"),
    BadInput(claim: "2(y - w)", "expected an operator between '2' and '('", " ^"),
    BadInput(claim: "−2·(y − w", "expected ')', found the end", "         ^"),
    BadInput(claim: "2*(y - w)*(", "expected a value, found the end", "           ^"),
    BadInput(claim: "漢字 w", "expected an operator between '漢字' and 'w'", "    ^^"),
    BadInput(declared: "x=vector:1000000000", "at most 2500 entries are graded", "  ^^^^^^^^^^^^^^^^^"),
    BadInput(
        declared: "x=vector:99999999999999999999", "at most 2500 entries are graded", "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^"),
    BadInput(declared: "x=matrix:2000x2000", "at most 2500 entries are graded", "  ^^^^^^^^^^^^^^^^"),
    BadInput(declared: "x=vector:0", "a length is at least 1, found 0", "  ^^^^^^^^"),
    BadInput(declared: "x=vector:three", "'three' is not a length", "  ^^^^^^^^^^^^"),
    BadInput(declared: "x=matrix:3", "a matrix has two lengths", "  ^^^^^^^^"),
    BadInput(declared: "x=vector", "expected a size after 'vector'", "  ^^^^^^"),
    BadInput(declared: "x=tensor:3", "'tensor' is no kind of value", "  ^^^^^^^^"),
    BadInput(declared: "x", "expected '=' after the name", " ^"),
    BadInput(declared: "x=", "expected a value after '='", "  ^"),
    BadInput(declared: "3=x", "expected one name before '='", "^"),
    BadInput(declared: "x=[1,2", "expected ']', found the end", "      ^"),
    BadInput(declared: "x=y", "'y' is no value", "  ^"),
    BadInput(declared: "x=1/0", "this is not a finite number", "  ^^^"),
    BadInput(
        ["w*x1", "--let", "x₁=3", "--let", "n=4", "--let", "x1 = 5", "--wrt", "w", "--claim", "1"],
        "--let: 'x1' is declared twice", caret: "^^^"),
    BadInput(["w^2", "--wrt", "q", "--claim", "1"], "--wrt: the loss has no variable 'q'", caret: "^"),
    BadInput(["w^2", "--wrt", "2*w", "--claim", "1"], "--wrt: expected the name of a variable", caret: "^^^"),
    BadInput(["e^w", "--wrt", "e", "--claim", "1"], "--wrt: 'e' is a number unless it is declared", caret: "^"),
    BadInput(["  ", "--wrt", "w", "--claim", "1"], "in the loss: there is no expression here"),
    BadInput(["w^2", "--wrt", "w"], "--claim: what is the derivative said to be?"),
    BadInput(["w^2", "--claim", "2*w"], "--wrt: which variable is the derivative taken by?"),
    BadInput(["w*b", "--wrt", "w", "--claim", "b", "--wrt", "b"], "--wrt: given twice, as w and as b"),
    BadInput(["--wrt", "w", "--claim", "1"], "LOSS: missing"),
    BadInput(["w^2", "w", "--wrt", "w", "--claim", "1"], "'w': one LOSS too many"),
    BadInput(["w^2", "--wrt", "w", "--clam", "1"], "--clam: unknown option; did you mean --claim?"),
    BadInput(["w^2", "--wrt", "w", "--claim", "1", "--points", "0"], "--points: must be between 1 and 1000, found 0"),
    BadInput(
        ["w^2", "--wrt", "w", "--claim", "1", "--points", "ten"], "--points: must be a whole number, found 'ten'"),
    BadInput(
        ["w^2", "--wrt", "w", "--claim", "1", "--format", "html"], "--format: must be text or json, found 'html'"),
    BadInput(["w^2", "--wrt", "w", "--claim", ""], "--claim: needs a value"),
    BadInput(["w^2", "--wrt", "w", "--claim", "1", "--let"], "--let: needs a value"),
]

@Suite("What cannot be read")
struct BadInputTests {
    @Test("is refused with code 64, the message and a caret below the place", arguments: badInputs)
    func refused(_ input: BadInput) throws {
        let run = try ProgramRun("grade", input.words)
        #expect(run.code == 64)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("error: \(input.message)"), "\(run.errors)")
        let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
        let carets = lines.filter { !$0.isEmpty && $0.allSatisfy { $0 == "^" || $0 == " " } && $0.contains("^") }
        #expect(carets.map(String.init) == (input.caret.map { ["    " + $0] } ?? []), "\(run.errors)")
    }

    @Test("a long formula is shown around the place, in the columns that there are")
    func long() throws {
        let loss = String(repeating: "w + ", count: 50) + "2w" + String(repeating: " + w", count: 50)
        let run = try ProgramRun("grade", [loss, "--wrt", "w", "--claim", "1", "--width", "60"])
        let lines = run.errors.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 60 })
        let caret = try #require(lines.first { $0.contains("^") })
        let place = try #require(caret.firstIndex(of: "^"))
        let offset = caret.distance(from: caret.startIndex, to: place)
        #expect(Array(lines[1])[offset] == "w")
        #expect(Array(lines[1])[offset - 1] == "2")
    }

    @Test("the caret stays below its place where ½ is spelled 1/2")
    func ascii() throws {
        let run = try ProgramRun("grade", ["½w", "--wrt", "w", "--claim", "1", "--ascii"])
        #expect(run.errors.contains("\n    1/2w\n       ^\n"), "\(run.errors)")
    }

    @Test("a formula cannot steer the terminal")
    func control() throws {
        let run = try ProgramRun("grade", ["w\u{1B}[31m", "--wrt", "w", "--claim", "1"])
        #expect(run.code == 64)
        #expect(!run.errors.contains("\u{1B}"))
    }
}
