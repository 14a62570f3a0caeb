import Tensors

/// The convolution of one image with one filter, written out index by index, with L = ½ Σ
/// (z − t)² of its map.
///
/// image a [h, w], filter F [k, l], map z [h − k + 1, w − l + 1]; indices count from
/// zero, the lesson's from one.
struct HandConvolution: Sendable, Hashable {
    var image: Tensor<Double>
    var filter: Tensor<Double>
    var bias: Double
    /// What the map should be, t.
    var target: Tensor<Double>

    /// z_uv = b + Σ_ij F_ij a_{u+i, v+j}.
    var map: Tensor<Double> {
        let rows = image.shape[0] - filter.shape[0] + 1
        let columns = image.shape[1] - filter.shape[1] + 1
        var z = Tensor<Double>(repeating: bias, shape: [rows, columns])
        eachProduct { u, v, i, j in z[u, v] += filter[i, j] * image[u + i, v + j] }
        return z
    }

    /// L = ½ Σ (z − t)².
    var loss: Double { (map - target).squared().sum() / 2 }

    // L = ½ Σ_uv (z_uv − t_uv)²
    //
    // ∂L/∂z_uv = z_uv − t_uv =: δ_uv                             (a)
    // ∂L/∂F_ij = Σ_uv δ_uv ∂z_uv/∂F_ij = Σ_uv δ_uv a_{u+i, v+j}  (b) F_ij is shared
    // ∂L/∂b    = Σ_uv δ_uv                                       (c) ∂z_uv/∂b = 1
    // ∂L/∂a_pq = Σ_uv δ_uv ∂z_uv/∂a_pq = Σ_ij δ_{p−i, q−j} F_ij  (d) u + i = p, v + j = q

    /// δ = ∂L/∂z.
    var delta: Tensor<Double> { map - target }  // (a)

    /// ∂L/∂F.
    var filterGradient: Tensor<Double> {
        let delta = delta
        var gradient = Tensor<Double>.zeros(filter.shape)
        eachProduct { u, v, i, j in
            gradient[i, j] += delta[u, v] * image[u + i, v + j]  // (b)
        }
        return gradient
    }

    /// ∂L/∂b.
    var biasGradient: Double { delta.sum() }  // (c)

    /// ∂L/∂a.
    var imageGradient: Tensor<Double> {
        let delta = delta
        var gradient = Tensor<Double>.zeros(image.shape)
        eachProduct { u, v, i, j in
            gradient[u + i, v + j] += delta[u, v] * filter[i, j]  // (d)
        }
        return gradient
    }

    /// ∂L/∂a with the filter laid on as it goes forward, a common mistake.
    var unturnedImageGradient: Tensor<Double> {
        let delta = delta
        let (k, l) = (filter.shape[0], filter.shape[1])
        var gradient = Tensor<Double>.zeros(image.shape)
        eachProduct { u, v, i, j in
            gradient[u + i, v + j] += delta[u, v] * filter[k - 1 - i, l - 1 - j]
        }
        return gradient
    }

    /// The same with another image, filter or bias.
    func with(
        image: Tensor<Double>? = nil, filter: Tensor<Double>? = nil, bias: Double? = nil
    ) -> Self {
        HandConvolution(
            image: image ?? self.image, filter: filter ?? self.filter,
            bias: bias ?? self.bias, target: target)
    }

    /// Every place u, v of the filter with every entry i, j of it.
    private func eachProduct(_ body: (_ u: Int, _ v: Int, _ i: Int, _ j: Int) -> Void) {
        for u in 0...image.shape[0] - filter.shape[0] {
            for v in 0...image.shape[1] - filter.shape[1] {
                for i in 0..<filter.shape[0] {
                    for j in 0..<filter.shape[1] { body(u, v, i, j) }
                }
            }
        }
    }
}

extension Tensor<Double> {
    /// The part of a matrix with the given size, from a row and a column on.
    func window(row: Int, column: Int, height: Int, width: Int) -> Tensor {
        Tensor(
            shape: [height, width],
            scalars: (row..<row + height).flatMap { y in
                (column..<column + width).map { x in self[y, x] }
            })
    }
}
