import Tensors

/// Shapes as the declarations write them.
enum ShapeText {
    /// `scalar`, `vector:3` or `matrix:2x3`.
    static func text(_ shape: [Int]) -> String {
        switch shape.count {
        case 0: "scalar"
        case 1: "vector:\(shape[0])"
        default: "matrix:" + shape.map(String.init).joined(separator: "x")
        }
    }
}

/// The shapes of results, for nodes that are known to fit and for expressions as they were typed.
enum ShapeRules {
    /// The most entries that a value may have: enough for a lesson, and nothing typed can fill the memory.
    static let maximumEntries = 2500

    static func count(_ shape: [Int]) -> Int { shape.reduce(1, *) }

    /// Nil where the shapes do not broadcast.
    static func broadcast(_ a: [Int], _ b: [Int]) -> [Int]? { try? Shapes.broadcast(a, b) }

    /// The shape of a product of vectors and matrices, nil where the inner lengths differ.
    ///
    /// A vector stands as a row on the left and as a column on the right, as in NumPy.
    static func product(_ a: [Int], _ b: [Int]) -> [Int]? {
        switch (a.count, b.count) {
        case (2, 2): a[1] == b[0] ? [a[0], b[1]] : nil
        case (2, 1): a[1] == b[0] ? [a[0]] : nil
        case (1, 2): a[0] == b[0] ? [b[1]] : nil
        case (1, 1): a[0] == b[0] ? [] : nil
        default: nil
        }
    }

    /// A vector becomes a row, a matrix its transpose.
    static func transpose(_ shape: [Int]) -> [Int] {
        switch shape.count {
        case 0: []
        case 1: [1, shape[0]]
        default: [shape[1], shape[0]]
        }
    }

    static func dropping(axis: Int?, of shape: [Int]) -> [Int] {
        guard let axis else { return [] }
        return shape.indices.filter { $0 != axis }.map { shape[$0] }
    }
}
