/// One number or one bracketed list inside a tensor literal.
///
/// It exists so that `[[1, 2], [3, 4]]` is a tensor of shape [2, 2]; no one need name it.
public struct TensorLiteral<Scalar: TensorScalar>: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral
{
    let shape: [Int]
    let scalars: [Scalar]

    /// One number.
    public init(floatLiteral value: Double) {
        (shape, scalars) = ([], [Scalar(value)])
    }

    /// One whole number.
    public init(integerLiteral value: Int) {
        (shape, scalars) = ([], [Scalar(value)])
    }

    /// A bracketed list; stops the program where its elements differ in shape.
    public init(arrayLiteral elements: TensorLiteral...) {
        let inner = elements.first?.shape ?? []
        for element in elements {
            require(
                element.shape == inner, "Tensor literal: rows of shape \(inner) and \(element.shape) do not line up")
        }
        shape = [elements.count] + inner
        scalars = elements.flatMap { $0.scalars }
    }
}

extension Tensor: ExpressibleByArrayLiteral {
    /// The outermost brackets; stops the program where the rows between them differ in shape.
    public init(arrayLiteral elements: TensorLiteral<Scalar>...) {
        let inner = elements.first?.shape ?? []
        for element in elements {
            require(
                element.shape == inner, "Tensor literal: rows of shape \(inner) and \(element.shape) do not line up")
        }
        self.init(shape: [elements.count] + inner, scalars: elements.flatMap { $0.scalars })
    }
}
