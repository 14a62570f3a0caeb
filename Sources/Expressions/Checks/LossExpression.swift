import Tensors

/// A loss and a variable, read and checked for shapes: what a derivation and a grading begin with.
struct LossExpression {
    var graph: Graph
    let loss: NodeID
    let variable: NodeID
    let name: String
    let declarations: [Declaration]
    let lowering: Lowering

    var shape: [Int] { graph[variable].shape }

    init(_ text: String, by variable: String, _ declarations: [Declaration]) throws(ExpressionError) {
        var shapes: [String: [Int]] = [:]
        var wholes: [String: Int] = [:]
        for declaration in declarations {
            shapes[declaration.name] = declaration.shape
            if declaration.shape.isEmpty, let value = declaration.values?.first, let whole = Int(exactly: value) {
                wholes[declaration.name] = whole
            } else {
                wholes[declaration.name] = nil
            }
        }
        self.declarations = declarations
        let (declared, lowering) = (shapes, Lowering(shapes: shapes, wholeNumbers: wholes))
        self.lowering = lowering
        var graph = Graph()
        let loss = try Self.read(text, .loss) { syntax throws(Problem) in
            let id = try lowering.node(for: syntax, in: &graph)
            guard ShapeRules.count(graph[id].shape) == 1 else {
                throw Problem(
                    syntax.columns, "the loss must be one number, this is \(ShapeText.text(graph[id].shape))",
                    hint: "is there a sum(…) or a mean(…) to be written around it?")
            }
            return id
        }
        let found = graph.variables(in: loss)
        name = try Self.read(variable, .variable) { syntax throws(Problem) in
            guard case .name(let name) = syntax.kind else {
                throw Problem(
                    syntax.columns, "expected the name of a variable",
                    hint: "the derivative is taken by all of its entries")
            }
            guard found.contains(name) else {
                let isConstant = NamedConstant.value(of: name) != nil && declared[name] == nil
                throw Problem(
                    syntax.columns,
                    isConstant ? "'\(name)' is a number unless it is declared" : "the loss has no variable '\(name)'",
                    hint: isConstant
                        ? "declare it: --let \(name)=scalar"
                        : found.isEmpty ? "it has none at all" : "it has \(found.sorted().joined(separator: ", "))")
            }
            return name
        }
        self.loss = loss
        self.variable = graph.make(.variable(name), [], declared[name] ?? [])
        self.graph = graph
    }

    /// Reads another expression over the same variables.
    mutating func node(for text: String, _ source: ExpressionError.Source) throws(ExpressionError) -> NodeID {
        var graph = self.graph
        let lowering = self.lowering
        let id = try Self.read(text, source) { syntax throws(Problem) in try lowering.node(for: syntax, in: &graph) }
        self.graph = graph
        return id
    }

    private static func read<Result>(
        _ text: String, _ source: ExpressionError.Source, _ body: (Syntax) throws(Problem) -> Result
    ) throws(ExpressionError) -> Result {
        do {
            return try body(try ExpressionParser.syntax(of: text))
        } catch {
            throw ExpressionError(source, text, error)
        }
    }
}
