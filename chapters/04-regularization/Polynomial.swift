import Tensors

/// A polynomial ŷ = w₀ + w₁x + … + w_d x^d.
struct Polynomial: Equatable {
    /// w₀, w₁, …, w_d.
    let coefficients: Tensor<Double>

    init(coefficients: Tensor<Double>) { self.coefficients = coefficients }

    /// The one of a degree with the least squared error on the points.
    ///
    /// Throws unless there are more points than `degree` with different x.
    init(degree: Int, fitting x: [Double], _ y: [Double]) throws {
        coefficients = try leastSquares(Self.powers(of: x, degree: degree), Tensor(y))
    }

    /// The one of a degree with the least ½ Σ (ŷᵢ − yᵢ)² + λ‖w‖², w₀ included.
    ///
    /// Where the gradient Aᵀ(Aw − y) + 2λw vanishes, (AᵀA + 2λI) w = Aᵀy. Throws where
    /// that has no single solution.
    init(degree: Int, fitting x: [Double], _ y: [Double], strength: Double) throws {
        coefficients = try ridge(
            Self.powers(of: x, degree: degree), Tensor(y), strength: strength)
    }

    /// The matrix A with a row 1, x, …, x^d for each x.
    static func powers(of x: [Double], degree: Int) -> Tensor<Double> {
        let rows = x.map { x in
            var power = 1.0
            return (0...degree).map { _ in
                defer { power *= x }
                return power
            }
        }
        return Tensor(shape: [x.count, degree + 1], scalars: rows.flatMap(\.self))
    }

    /// ŷ at x.
    func callAsFunction(_ x: Double) -> Double {
        coefficients.scalars.reversed().reduce(0) { $0 * x + $1 }
    }

    /// The mean squared error on points.
    func error(_ x: [Double], _ y: [Double]) -> Double {
        zip(x, y).map { x, y in (self(x) - y) * (self(x) - y) }.reduce(0, +)
            / Double(x.count)
    }

    /// ‖w‖₂.
    var size: Double { coefficients.squared().sum().squareRoot() }
}

/// The w that minimises ½‖y − Xw‖² + λ‖w‖², from (XᵀX + 2λI) w = Xᵀy.
func ridge(_ x: Tensor<Double>, _ y: Tensor<Double>, strength: Double) throws -> Tensor<
    Double
> {
    var normal = matmul(x, x, transposeA: true)
    for j in 0..<x.shape[1] { normal[j, j] += 2 * strength }
    let right = matmul(x, y.reshaped(to: [y.count, 1]), transposeA: true)
    return try solve(positiveDefinite: normal, right.reshaped(to: [x.shape[1]]))
}
