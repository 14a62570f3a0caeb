/// A derivative found step by step, from the loss back to the variable.
public struct Derivation: Sendable {
    /// One step: the derivative of the loss by one of its parts.
    public struct Step: Sendable, Equatable {
        /// The part of the loss, as an expression.
        public let part: String
        /// ∂L/∂part, as an expression.
        public let derivative: String
        /// The rules that give it, each with its name and its formula.
        public let rules: [Rule]
    }

    /// A rule of differentiation.
    public struct Rule: Sendable, Equatable {
        /// Its name, such as `product rule`.
        public let name: String
        /// What it says, such as `(u·v)′ = u′·v + u·v′`.
        public let formula: String
    }

    /// The steps, the last of which is the derivative by the variable.
    public let steps: [Step]
    /// The derivative as it can be typed again; nil where it is too long to read.
    public let text: String?

    let result: NodeID

    /// Differentiates a loss that was typed.
    public init(of loss: String, by variable: String, declarations: [Declaration] = []) throws(ExpressionError) {
        var expression = try LossExpression(loss, by: variable, declarations)
        self.init(&expression)
    }

    init(_ expression: inout LossExpression) {
        var differentiation = Differentiation(Algebra(expression.graph), of: expression.loss, by: expression.variable)
        // Without slips every shape fits.
        let found = differentiation.derivative(of: expression.loss)
        var algebra = differentiation.algebra
        let raw = found ?? algebra.number(.nan)
        result = algebra.tidied(raw)
        expression.graph = algebra.graph
        let graph = algebra.graph
        text = ExpressionWriter.text(of: result, in: graph)
        steps = differentiation.adjoints.dropFirst().compactMap { node, adjoint, rules in
            let shown = node == expression.variable ? raw : adjoint
            guard let part = ExpressionWriter.text(of: node, in: graph),
                let derivative = ExpressionWriter.text(of: shown, in: graph)
            else { return nil }
            return Step(
                part: part, derivative: derivative, rules: rules.map { Rule(name: $0.name, formula: $0.formula) })
        }
    }
}
