/// One number or one bracketed list inside a tensor literal.
///
/// It exists so that `[[1, 2], [3, 4]]` is a tensor of shape [2, 2]; no one need name it.
public struct TensorLiteral<Scalar: TensorScalar>: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral
{
    let shape: [Int]
    let scalars: [Scalar]

    public init(floatLiteral value: Double) {
        (shape, scalars) = ([], [Scalar(value)])
    }

    public init(integerLiteral value: Int) {
        (shape, scalars) = ([], [Scalar(value)])
    }

    public init(arrayLiteral elements: TensorLiteral...) {
        let inner = elements.first?.shape ?? []
        for element in elements {
            precondition(
                element.shape == inner, "Tensor literal: rows of shape \(inner) and \(element.shape) do not line up")
        }
        shape = [elements.count] + inner
        scalars = elements.flatMap(\.scalars)
    }
}

extension Tensor: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: TensorLiteral<Scalar>...) {
        let inner = elements.first?.shape ?? []
        for element in elements {
            precondition(
                element.shape == inner, "Tensor literal: rows of shape \(inner) and \(element.shape) do not line up")
        }
        self.init(shape: [elements.count] + inner, scalars: elements.flatMap(\.scalars))
    }
}
