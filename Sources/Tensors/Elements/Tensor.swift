/// An n-dimensional array of scalars: a value, stored row by row.
///
/// The last index varies fastest: in a tensor of shape [2, 3], element [i, j] is `scalars[3 * i + j]`.
/// A tensor of shape [] holds one scalar. Shapes in this library name their axes by one legend:
/// B batch, D input width, H hidden width, K classes; images are [B, height, width, C], C channels.
///
///     let a: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]      // shape [2, 3]
///     let b = a * 2 + [10, 20, 30]                        // the row is added to each row
public struct Tensor<Scalar: TensorScalar>: Sendable, Hashable {
    /// The length of each axis, outermost first.
    public let shape: [Int]
    /// The elements, row by row; their number is the product of `shape`.
    public internal(set) var scalars: [Scalar]

    /// A tensor of the given shape over scalars listed row by row.
    ///
    /// Stops the program unless the number of scalars is the product of the shape.
    public init(shape: [Int], scalars: [Scalar]) {
        require(
            shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == scalars.count,
            "Tensor: shape \(shape) does not hold \(scalars.count) scalars")
        self.shape = shape
        self.scalars = scalars
    }

    /// A tensor filled with one value.
    public init(repeating value: Scalar, shape: [Int]) {
        require(shape.allSatisfy { $0 >= 0 }, "Tensor: shape \(shape) has a negative length")
        self.init(shape: shape, scalars: Array(repeating: value, count: shape.reduce(1, *)))
    }

    /// A tensor of shape [].
    public init(_ scalar: Scalar) {
        self.init(shape: [], scalars: [scalar])
    }

    /// A vector: a tensor of shape [n].
    public init(_ scalars: some Sequence<Scalar>) {
        let scalars = Array(scalars)
        self.init(shape: [scalars.count], scalars: scalars)
    }

    /// All zeros.
    public static func zeros(_ shape: [Int]) -> Tensor { Tensor(repeating: 0, shape: shape) }

    /// All ones.
    public static func ones(_ shape: [Int]) -> Tensor { Tensor(repeating: 1, shape: shape) }

    /// The number of axes.
    public var rank: Int { shape.count }

    /// The number of scalars.
    public var count: Int { scalars.count }
}
