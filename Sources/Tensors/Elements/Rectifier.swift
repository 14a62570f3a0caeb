/// The larger of each element and 0.
///
/// Not-a-number stays what it is.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func relu<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    Tensor(uninitialized: x.shape) { y in
        x.withBase { source in
            let (source, y) = (SharedSource(source), SharedPointer(y))
            Parallel.forEachRange(of: x.count) {
                Scalar.kernels.rectify($0.count, source.base + $0.lowerBound, y.base + $0.lowerBound)
            }
        }
    }
}

/// ∂L/∂x for y = `relu(x)`, given ∂L/∂y: ∂L/∂y where y > 0, else 0.
///
/// Stops the program unless both have one shape.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func reluGradient<Scalar>(_ dY: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Tensor<Scalar> {
    require(dY.shape == y.shape, "reluGradient: ∂L/∂y has shape \(dY.shape), y \(y.shape)")
    return Tensor(uninitialized: y.shape) { dX in
        dY.withBase { dY in
            y.withBase { values in
                let (dX, dY, values) = (SharedPointer(dX), SharedSource(dY), SharedSource(values))
                Parallel.forEachRange(of: y.count) {
                    let start = $0.lowerBound
                    Scalar.kernels.rectifyGradient($0.count, dY.base + start, values.base + start, dX.base + start)
                }
            }
        }
    }
}
