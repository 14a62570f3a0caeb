/// A product as a number and powers of factors, in the order in which they were first met.
struct ProductForm {
    var coefficient = 1.0
    var factors: [(base: NodeID, exponent: Double)] = []

    init() {}

    /// Takes a node apart at its products, quotients, signs and constant powers.
    init(_ id: NodeID, in graph: Graph) {
        var stack: [(NodeID, exponent: Double)] = [(id, 1)]
        var visited = 0
        while let (next, exponent) = stack.popLast() {
            // Shared parts can make a small graph a huge product.
            visited += 1
            guard visited <= 400 else {
                coefficient = 1
                factors = [(id, 1)]
                return
            }
            let node = graph[next]
            switch node.operation {
            case .number(let value) where exponent == 1: coefficient *= value
            case .number(let value) where exponent == -1 && value != 0: coefficient /= value
            case .negate where exponent == 1 || exponent == -1:
                coefficient = -coefficient
                stack.append((node.arguments[0], exponent))
            case .multiply:
                stack += [(node.arguments[1], exponent), (node.arguments[0], exponent)]
            case .divide:
                stack += [(node.arguments[1], -exponent), (node.arguments[0], exponent)]
            case .power:
                if let power = graph.constant(node.arguments[1]), power.magnitude < 1000 {
                    // (u·v)ⁿ stays together: its base is one factor.
                    add(node.arguments[0], power * exponent)
                } else {
                    add(next, exponent)
                }
            default: add(next, exponent)
            }
        }
    }

    mutating func add(_ base: NodeID, _ exponent: Double) {
        if let place = factors.firstIndex(where: { $0.base == base }) {
            factors[place].exponent += exponent
        } else {
            factors.append((base, exponent))
        }
    }

    mutating func multiply(by other: ProductForm) {
        coefficient *= other.coefficient
        for factor in other.factors { add(factor.base, factor.exponent) }
    }

    /// Whether the number is all there is.
    var isNumber: Bool { factors.allSatisfy { $0.exponent == 0 } }
}

/// A number as a fraction that a teacher would write, nil where a decimal reads better.
func smallFraction(_ value: Double) -> (numerator: Double, denominator: Double)? {
    if value == value.rounded() { return (value, 1) }
    for denominator in [2.0, 4] where (value * denominator).rounded() == value * denominator {
        return (value * denominator, denominator)
    }
    guard abs(value * 100 - (value * 100).rounded()) > 1e-9 else { return nil }
    for denominator in 3...64 {
        let numerator = (value * Double(denominator)).rounded()
        if numerator != 0, abs(numerator / Double(denominator) - value) <= 1e-15 * abs(value) {
            return (numerator, Double(denominator))
        }
    }
    return nil
}
