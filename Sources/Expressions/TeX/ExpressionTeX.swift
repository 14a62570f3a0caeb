/// An expression in TeX, for pages and for a terminal that shows mathematics.
///
///     try expressionTeX("0.5*(y - sigmoid(w*x))^2")       // \frac{1}{2}\cdot (y-\sigma(w\cdot x))^{2}
public func expressionTeX(_ text: String) throws(ExpressionError) -> String {
    do {
        return ExpressionTeX.text(try ExpressionParser.syntax(of: text), .comparison)
    } catch {
        throw ExpressionError(.loss, text, error)
    }
}

/// Walks a parsed expression; brackets stand where they are needed on paper.
enum ExpressionTeX {
    enum Binding: Int, Comparable {
        case comparison, sum, product, sign, power, atom

        static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
    }

    static func text(_ syntax: Syntax, _ least: Binding) -> String {
        let (text, binding) = piece(syntax)
        return binding < least ? "(\(text))" : text
    }

    private static func piece(_ syntax: Syntax) -> (String, Binding) {
        switch syntax.kind {
        case .number(let value): return number(value)
        case .name(let name): return (variable(name), .atom)
        case .negated(let inside): return ("-" + text(inside, .product), .product)
        case .sum(let terms): return (sum(terms), .sum)
        case .transposed(let inside): return ("\(base(inside))^{\\top}", .power)
        case .entry(let base, let indices):
            return ("{\(text(base, .atom))}_{\(indices.map { text($0, .comparison) }.joined(separator: ","))}", .atom)
        case .list(let items):
            return ("[\(items.map { text($0, .comparison) }.joined(separator: ", "))]", .atom)
        case .binary(let sign, let left, let right): return binary(sign, left, right)
        case .call(let function, let arguments): return call(function, arguments)
        }
    }

    private static func sum(_ terms: [Syntax.Term]) -> String {
        var result = ""
        for (index, term) in terms.enumerated() {
            let value = text(term.value, index == 0 ? .sum : .product)
            if index > 0 || term.isSubtracted { result += term.isSubtracted ? "-" : "+" }
            result += term.isSubtracted && value.hasPrefix("-") ? "(\(value))" : value
        }
        return result
    }

    private static func binary(_ sign: Syntax.Operator, _ left: Syntax, _ right: Syntax) -> (String, Binding) {
        switch sign {
        case .multiply: return (text(left, .product) + "\\cdot " + text(right, .sign), .product)
        case .divide: return ("\\frac{\(text(left, .comparison))}{\(text(right, .comparison))}", .sign)
        case .power: return ("\(base(left))^{\(text(right, .comparison))}", .power)
        case .product: return (text(left, .product) + "\\," + text(right, .sign), .product)
        case .greater: return (text(left, .sum) + ">" + text(right, .sum), .comparison)
        case .atLeast: return (text(left, .sum) + "\\ge " + text(right, .sum), .comparison)
        }
    }

    /// What an exponent stands on; brackets of its own are enough.
    private static func base(_ syntax: Syntax) -> String {
        let text = text(syntax, .atom)
        if case .call(let name, _) = syntax.kind, name == .norm1 || name == .norm2 { return text }
        return text.hasPrefix("(") ? text : "{\(text)}"
    }

    private static func call(_ function: FunctionName, _ arguments: [Syntax]) -> (String, Binding) {
        let first = arguments.first.map { text($0, .comparison) } ?? ""
        func second(_ least: Binding) -> String { arguments.count > 1 ? text(arguments[1], least) : "" }
        func argument(_ least: Binding) -> String { arguments.first.map { text($0, least) } ?? "" }
        switch function {
        case .sigmoid: return ("\\sigma(\(first))", .atom)
        case .log, .ln: return ("\\ln(\(first))", .atom)
        case .exp: return ("{\\mathrm{e}}^{\(first)}", .power)
        case .sqrt: return ("\\sqrt{\(first)}", .atom)
        case .abs: return ("|\(first)|", .atom)
        case .norm1: return ("\\lVert \(first)\\rVert_{1}", .atom)
        case .norm2: return ("\\lVert \(first)\\rVert_{2}", .atom)
        case .sum where arguments.count == 1: return ("\\sum \(argument(.sign))", .product)
        case .transpose: return ("\(arguments.first.map(base) ?? "")^{\\top}", .power)
        case .matmul: return (argument(.power) + "\\," + second(.power), .product)
        case .outer: return (argument(.atom) + "\\,{" + second(.atom) + "}^{\\top}", .product)
        case .sin, .cos, .tan, .tanh, .max, .min:
            return ("\\\(function.rawValue)(\(arguments.map { text($0, .comparison) }.joined(separator: ", ")))", .atom)
        default:
            let list = arguments.map { text($0, .comparison) }.joined(separator: ", ")
            return ("\\mathrm{\(function.rawValue)}(\(list))", .atom)
        }
    }

    private static func number(_ value: Double) -> (String, Binding) {
        if value == 0.5 { return ("\\frac{1}{2}", .sign) }
        if value < 0 { return ("-" + number(-value).0, .product) }
        let digits = value == value.rounded() && value < 1e15 ? "\(Int(value))" : "\(value)"
        guard let mark = digits.firstIndex(of: "e") else { return (digits, .atom) }
        return ("\(digits[..<mark])\\cdot {10}^{\(digits[digits.index(after: mark)...])}", .product)
    }

    /// `w1` is w₁, `y_hat` is ŷ, `lambda` is λ; other words are set upright.
    private static func variable(_ name: String) -> String {
        if name.hasSuffix("_hat") || name.hasSuffix("hat"), name.count > 3 {
            let base = String(name.dropLast(name.hasSuffix("_hat") ? 4 : 3))
            if base.count == 1 { return "\\hat{\(base)}" }
        }
        let digits = name.reversed().prefix { $0.isASCIIDigit }.count
        if digits > 0, digits < name.count {
            let base = String(name.dropLast(digits).reversed().drop { $0 == "_" }.reversed())
            if !base.isEmpty { return "{\(variable(base))}_{\(name.suffix(digits))}" }
        }
        if GreekLetters.all.contains(name) { return "\\\(name) " }
        if name.count == 1, let only = name.first, only.isASCII { return name }
        let letters = name.filter { $0.isASCII && $0 != "_" }
        return letters.count == name.count ? "\\mathrm{\(name)}" : "\\text{\(name)}"
    }
}
