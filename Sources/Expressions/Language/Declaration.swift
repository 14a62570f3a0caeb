import Tensors

/// What `name=value` says of a variable: its shape, or its value.
public struct Declaration: Sendable, Equatable {
    /// The name in its one spelling.
    public let name: String
    /// The lengths of its axes: none for a scalar.
    public let shape: [Int]
    /// The numbers where they are given, row by row.
    public let values: [Double]?

    /// Reads `x=vector:3`, `W=matrix:2x3`, `s=scalar`, `n=4`, `y=[0,1,1]` or `A=[[1,2],[3,4]]`.
    public init(_ text: String) throws(ExpressionError) {
        do {
            self = try Declaration(parsing: text)
        } catch {
            throw ExpressionError(.declaration, text, error)
        }
    }

    /// Reads one declaration after another, each of another variable.
    public static func all(_ texts: [String]) throws(ExpressionError) -> [Declaration] {
        var declarations: [Declaration] = []
        for text in texts {
            let declaration = try Declaration(text)
            if let first = declarations.firstIndex(where: { $0.name == declaration.name }) {
                let columns = 0..<(Array(text).firstIndex(of: "=") ?? 0)
                let problem = Problem(
                    columns, "'\(declaration.name)' is declared twice", hint: "the first time as \(texts[first])")
                throw ExpressionError(.declaration, text, problem)
            }
            declarations.append(declaration)
        }
        return declarations
    }

    private init(name: String, shape: [Int], values: [Double]?) {
        self.name = name
        self.shape = shape
        self.values = values
    }

    private init(parsing text: String) throws(Problem) {
        let characters = Array(text)
        guard let equals = characters.firstIndex(of: "=") else {
            throw Problem(characters.count..<characters.count, "expected '=' after the name", hint: Self.forms)
        }
        let start = equals + 1
        let tokens = try Scanner.tokens(of: String(characters[..<equals]))
        guard case .name(let name) = tokens[0].kind, tokens.count == 2 else {
            throw Problem(0..<equals, "expected one name before '='", hint: Self.forms)
        }
        let value = String(characters[start...]).lowercased().filter { !$0.isWhitespace }
        if let shape = try Self.shape(value, at: start..<characters.count) {
            self.init(name: name, shape: shape, values: nil)
            return
        }
        // Spaces keep the columns of what is read after the sign.
        let padded = String(repeating: " ", count: start) + String(characters[start...])
        let syntax: Syntax
        do {
            syntax = try ExpressionParser.syntax(of: padded)
        } catch {
            throw error.columns == 0..<0
                ? Problem(start..<start, "expected a value after '='", hint: Self.forms) : error
        }
        var graph = Graph()
        let id = try Lowering(shapes: [:], wholeNumbers: [:]).node(for: syntax, in: &graph)
        let free = graph.variables(in: id)
        guard free.isEmpty else {
            throw Problem(syntax.columns, "'\(free[0])' is no value", hint: Self.forms)
        }
        var evaluation = NodeValues(at: [:])
        let tensor = evaluation.value(of: id, in: graph)
        guard tensor.isFinite else { throw Problem(syntax.columns, "this is not a finite number") }
        self.init(name: name, shape: tensor.shape, values: tensor.scalars)
    }

    /// The same variable with longer axes; a number that is one of the lengths stays one.
    func resized(by more: Int, _ lengths: Set<Int>) -> Declaration {
        guard let values else {
            return Declaration(name: name, shape: shape.map { $0 > 1 ? $0 + more : $0 }, values: nil)
        }
        guard shape.isEmpty, let value = values.first, let whole = Int(exactly: value), whole > 1,
            lengths.contains(whole)
        else { return self }
        return Declaration(name: name, shape: [], values: [Double(whole + more)])
    }

    /// The same variable, to be drawn at random.
    var withoutValues: Declaration { Declaration(name: name, shape: shape, values: nil) }

    /// Whether it says how many there are of something.
    var isCount: Bool { shape.isEmpty && TermKind.countNames.contains(name) }

    private static let forms = "write x=vector:3, W=matrix:2x3, n=4, y=[0,1,1] or A=[[1,2],[3,4]]"

    /// Nil where the text is not a shape.
    private static func shape(_ text: String, at columns: Range<Int>) throws(Problem) -> [Int]? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let isSized = parts.count == 2
        switch parts[0] {
        case "scalar" where !isSized: return []
        case "vector" where isSized: return try lengths([parts[1]], columns, "x=vector:3")
        case "matrix" where isSized:
            let sides = parts[1].split(omittingEmptySubsequences: false) { "x×,*".contains($0) }.map(String.init)
            guard sides.count == 2 else {
                throw Problem(columns, "a matrix has two lengths", hint: "write W=matrix:2x3")
            }
            return try lengths(sides, columns, "W=matrix:2x3")
        case "vector", "matrix": throw Problem(columns, "expected a size after '\(parts[0])'", hint: forms)
        default:
            if isSized { throw Problem(columns, "'\(parts[0])' is no kind of value", hint: forms) }
            return nil
        }
    }

    private static func lengths(_ texts: [String], _ columns: Range<Int>, _ example: String) throws(Problem) -> [Int] {
        var result: [Int] = []
        for text in texts {
            guard !text.isEmpty, text.allSatisfy({ $0.isASCIIDigit }) else {
                throw Problem(columns, "'\(text)' is not a length", hint: "write \(example)")
            }
            let length = Int(text) ?? .max
            guard length >= 1 else { throw Problem(columns, "a length is at least 1, found \(text)") }
            guard length <= ShapeRules.maximumEntries, result.allSatisfy({ $0 * length <= ShapeRules.maximumEntries })
            else {
                throw Problem(
                    columns, "at most \(ShapeRules.maximumEntries) entries are graded",
                    hint: "take a smaller size: the formula is the same")
            }
            result.append(length)
        }
        return result
    }
}
